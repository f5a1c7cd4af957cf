/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  afterPreposition stretches approximateAfterPreposition approximateAlone approximateAndUncertain
  approximateAndUncertainAfterPreposition titleLines axisY bands markWidth beam boxes bring tight canZoomIn centerOn
  centerOnPlace centuryNames centuryNamesAfterPreposition clearance sentence onAnswer colors paint detailsOf cutEnd
  cutStart dateAndTime dateLines dateOnly datingHeading decadeAfterPreposition decadeNames declined crowdPage drawing
  dropCost eraWords faults firstInEras hasOffset axisDir gapWidth grip groupHidden groupNames groupShown gutter
  followScripts hasSearch hasToday sideCost idOf inView isBar isBare isDragging isDropped isEmbed isHolding isList
  isLoading startX isMoving isNow isPart isPrinting isSettling isTinted stopScripts isUnread isZoomed itemView joiner
  kept bare laneStep leftOut lift closeCrowd linkCopied linkToCopy hinted loadFailed fromTo makeCurrent pageSize
  middleOf monthOf moreRows texts namedAfterPreposition namedFile closeTooltip onLoad onMore onPart onProgress onRest
  onWheel openCrowd uncertainAfterPreposition liftOf opensInNewTab overhang kinds countShown pinned plotView press
  progress questionMark loadFor reveal revealInstant rowOf rowRoom sample scene sceneOf seasons
  seasonsAfterPreposition tellView settled shapes shortLength showPlaces showProblems showZone shownText listSeparator
  sources spacingNote stackRows openTooltip isNews stem isTapped andNumber summaryLines opened moveBy calendarsOf
  restSoon titled toClock unitsAfterPreposition turnTo standIn turnPage wayTo wayToArticle wider withEdges
  wordsDir yearAfterPreposition zoomAt zoomBy zooming
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
