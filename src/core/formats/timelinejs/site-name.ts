/** Sites by how readers call them, by the end of their host names. */
const NAMES: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'youtube-nocookie.com': 'YouTube',
  'vimeo.com': 'Vimeo',
  'dailymotion.com': 'Dailymotion',
  'twitter.com': 'X (Twitter)',
  'x.com': 'X (Twitter)',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'soundcloud.com': 'SoundCloud',
  'spotify.com': 'Spotify',
  'flickr.com': 'Flickr',
  'flic.kr': 'Flickr',
  'imgur.com': 'Imgur',
  'documentcloud.org': 'DocumentCloud',
  'wikipedia.org': 'Wikipedia',
  'storify.com': 'Storify',
  't.me': 'Telegram',
  'tiktok.com': 'TikTok',
};

/** What to call the site of an address, for a link that has no label; empty for a relative address. */
export function siteName(url: string): string {
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]{1,100})/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const known = Object.keys(NAMES).find(name => host === name || host.endsWith(`.${name}`));
  return known ? (NAMES[known] ?? host) : host;
}
