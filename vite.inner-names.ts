/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  afterPreposition stretches approximateAfterPreposition approximateAlone approximateAndUncertain
  approximateAndUncertainAfterPreposition titleLines axisY bands markWidth beam boxes centuryNames tight canZoomIn
  centerOn centerOnPlace bring opensInNewTab clearance sentence onAnswer colors paint detailsOf cutEnd cutStart
  dateAndTime dateLines dateOnly datingHeading decadeAfterPreposition isMoving declined showProblems drawing onLoad
  eraWords faults firstInEras isPrinting axisDir gapWidth grip groupHidden groupNames groupShown gutter followScripts
  hasSearch hasToday sideCost idOf inView isBar isBare isDragging isDropped shownText isHolding isList isLoading
  startX decadeNames isNow isPart hasOffset isSettling isTinted stopScripts isUnread isZoomed itemView joiner kept
  bare laneStep leftOut lift dropCost linkCopied linkToCopy hinted loadFailed fromTo makeCurrent pageSize middleOf
  monthOf moreRows texts namedAfterPreposition namedFile closeTooltip press onMore onPart onProgress onRest onWheel
  openCrowd uncertainAfterPreposition liftOf centuryNamesAfterPreposition overhang kinds countShown openTooltip
  plotView closeCrowd progress questionMark loadFor reveal revealInstant rowOf rowRoom scene showZone seasons
  seasonsAfterPreposition tellView settled shapes shortLength showPlaces crowdPage sceneOf restSoon listSeparator
  spacingNote stackRows pinned isNews stem isTapped andNumber summaryLines calendarsOf isEmbed titled toClock
  unitsAfterPreposition turnTo standIn turnPage wayTo wayToArticle wider withEdges wordsDir yearAfterPreposition
  zoomAt zoomBy zooming looked
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
