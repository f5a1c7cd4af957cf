/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  afterPreposition stretches wayToArticle approximateAlone approximateAndUncertain isPart titleLines seasons
  isSettling markWidth bare boxes closeCrowd decadeNames crowdPage centerOn centerOnPlace bring opensInNewTab reveal
  sentence onAnswer colors paint detailsOf cutEnd cutStart dateAndTime onMore dateOnly datingHeading
  decadeAfterPreposition isMoving declined showProblems drawing onLoad eraWords faults firstInEras pinned axisDir grip
  gapWidth groupHidden groupNames groupShown gutter beam startX press sideCost idOf canZoomIn isBar shownText
  isDragging stackRows isBare listSeparator hasSearch isLoading isList seasonsAfterPreposition isNow
  approximateAndUncertainAfterPreposition hasOffset bands isTinted stopScripts isUnread isZoomed itemView joiner kept
  followScripts laneStep leftOut questionMark dropCost linkCopied linkToCopy titled loadFailed fromTo makeCurrent
  zoomAt middleOf monthOf moreRows texts isTapped namedFile closeTooltip showPlaces dateLines onPart onProgress onRest
  rowRoom openCrowd uncertainAfterPreposition liftOf centuryNamesAfterPreposition overhang kinds inView openTooltip
  pageSize approximateAfterPreposition turnTo lift loadFor clearance revealInstant rowOf onWheel scene showZone axisY
  tight hinted settled shapes withEdges hasToday countShown sceneOf restSoon isHolding spacingNote isDropped
  isPrinting isNews stem namedAfterPreposition andNumber summaryLines calendarsOf isEmbed tellView toClock
  unitsAfterPreposition progress standIn turnPage wayTo centuryNames wider shortLength wordsDir yearAfterPreposition
  plotView zoomBy zooming looked
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
