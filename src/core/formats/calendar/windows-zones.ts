/**
 * The zones of Windows, by which Outlook and Exchange name a calendar's times. Loaded when a calendar has one. From CLDR's
 * `windowsZones.xml`, where each is that of the whole world (territory 001).
 */

/** By place, as IANA's names begin: each zone and, behind `=`, its name in Windows without «Standard Time». */
const ZONES = `
Africa Cairo=Egypt|Casablanca=Morocco|Johannesburg=South Africa|Juba=South Sudan|Khartoum=Sudan|Lagos=W. Central Africa|Nairobi=E. Africa
Africa Sao_Tome=Sao Tome|Tripoli=Libya|Windhoek=Namibia
America Adak=Aleutian|Anchorage=Alaskan|Araguaina=Tocantins|Asuncion=Paraguay|Bahia=Bahia|Bogota=SA Pacific|Buenos_Aires=Argentina
America Caracas=Venezuela|Cayenne=SA Eastern|Chicago=Central|Cuiaba=Central Brazilian|Denver=Mountain|Godthab=Greenland
America Grand_Turk=Turks And Caicos|Guatemala=Central America|Halifax=Atlantic|Havana=Cuba|Indianapolis=US Eastern|La_Paz=SA Western
America Los_Angeles=Pacific|Miquelon=Saint Pierre|Montevideo=Montevideo|New_York=Eastern|Phoenix=US Mountain|Port-au-Prince=Haiti
America Punta_Arenas=Magallanes|Regina=Canada Central|Santiago=Pacific SA|Sao_Paulo=E. South America|St_Johns=Newfoundland|Whitehorse=Yukon
Asia Amman=Jordan|Baghdad=Arabic|Baku=Azerbaijan|Bangkok=SE Asia|Barnaul=Altai|Beirut=Middle East|Bishkek=Central Asia|Chita=Transbaikal
Asia Colombo=Sri Lanka|Damascus=Syria|Dhaka=Bangladesh|Dubai=Arabian|Hebron=West Bank|Hovd=W. Mongolia|Irkutsk=North Asia East
Asia Jerusalem=Israel|Kabul=Afghanistan|Karachi=Pakistan|Kathmandu=Nepal|Kolkata=India|Krasnoyarsk=North Asia|Magadan=Magadan
Asia Novosibirsk=N. Central Asia|Omsk=Omsk|Pyongyang=North Korea|Qyzylorda=Qyzylorda|Rangoon=Myanmar|Riyadh=Arab|Sakhalin=Sakhalin
Asia Seoul=Korea|Shanghai=China|Singapore=Singapore|Taipei=Taipei|Tashkent=West Asia|Tbilisi=Georgian|Tehran=Iran|Tokyo=Tokyo|Tomsk=Tomsk
Asia Ulaanbaatar=Ulaanbaatar|Vladivostok=Vladivostok|Yakutsk=Yakutsk|Yekaterinburg=Ekaterinburg|Yerevan=Caucasus
Atlantic Azores=Azores|Cape_Verde=Cape Verde|Reykjavik=Greenwich
Australia Adelaide=Cen. Australia|Brisbane=E. Australia|Darwin=AUS Central|Eucla=Aus Central W.|Hobart=Tasmania|Lord_Howe=Lord Howe
Australia Perth=W. Australia|Sydney=AUS Eastern
Etc GMT+12=Dateline
Europe Astrakhan=Astrakhan|Berlin=W. Europe|Bucharest=GTB|Budapest=Central Europe|Chisinau=E. Europe|Istanbul=Turkey|Kaliningrad=Kaliningrad
Europe Kiev=FLE|London=GMT|Minsk=Belarus|Moscow=Russian|Paris=Romance|Saratov=Saratov|Volgograd=Volgograd|Warsaw=Central European
Indian Mauritius=Mauritius
Pacific Apia=Samoa|Auckland=New Zealand|Bougainville=Bougainville|Chatham=Chatham Islands|Easter=Easter Island|Fiji=Fiji
Pacific Guadalcanal=Central Pacific|Honolulu=Hawaiian|Kiritimati=Line Islands|Marquesas=Marquesas|Norfolk=Norfolk
Pacific Port_Moresby=West Pacific|Tongatapu=Tonga
`;

const zones = new Map<string, string>([
  // Without «Standard Time», or with more than that.
  ['pacific standard time (mexico)', 'America/Tijuana'],
  ['mountain standard time (mexico)', 'America/Mazatlan'],
  ['central standard time (mexico)', 'America/Mexico_City'],
  ['eastern standard time (mexico)', 'America/Cancun'],
  ['russia time zone 3', 'Europe/Samara'],
  ['russia time zone 10', 'Asia/Srednekolymsk'],
  ['russia time zone 11', 'Asia/Kamchatka'],
  ['tzone://microsoft/utc', 'UTC'],
]);
for (const [, area, places = ''] of ZONES.matchAll(/^(\w+) (.+)/gm)) {
  for (const place of places.split('|')) {
    const [city, name = ''] = place.split('=');
    zones.set(`${name.toLowerCase()} standard time`, `${area}/${city}`);
  }
}

/** The IANA name of a zone of Windows, whatever its case; `undefined` for all else. */
export function zoneOfWindows(name: string): string | undefined {
  // «UTC-02»: IANA counts these the other way round.
  const [, sign, hours] = /^utc([+-])(\d\d)$/i.exec(name) ?? [];
  if (hours) return `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return zones.get(name.toLowerCase());
}
