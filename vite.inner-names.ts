/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  afterPreposition andNumber approximateAfterPreposition approximateAlone approximateAndUncertain
  approximateAndUncertainAfterPreposition axisDir axisY bands bare beam boxes bring calendarsOf canZoomIn centerOn
  centerOnPlace centuryNames centuryNamesAfterPreposition clearance closeCrowd closeTooltip colors countShown crowdPage
  cutEnd cutStart dateAndTime dateLines dateOnly datingHeading decadeAfterPreposition decadeNames declined detailsOf
  drawing dropCost eraWords firstInEras followScripts fromTo gapWidth grip groupHidden groupShown gutter hasOffset
  hasSearch hasToday hinted idOf inView isBar isBare isDragging isDropped isEmbed isList isLoading isMoving isNews isNow
  isPart isPrinting isSettling isTapped isTinted isUnread isZoomed itemView joiner kept laneStep leftOut lift liftOf
  linkCopied linkToCopy listSeparator loadFailed loadFor makeCurrent markWidth middleOf monthOf moreRows
  namedAfterPreposition namedFile onAnswer onLoad onMore onPart onProgress onRest onWheel openCrowd openTooltip
  opensInNewTab overhang pageSize paint pinned plotView press progress questionMark reveal revealInstant rowOf rowRoom
  sceneOf seasons seasonsAfterPreposition sentence settled shapes shortLength showPlaces showProblems showZone shownText
  sideCost spacingNote stackRows standIn startX stem stopScripts stretches summaryLines tellView texts tight
  titleLines titled toClock turnPage turnTo uncertainAfterPreposition unitsAfterPreposition wayTo wayToArticle
  withAdvice withEdges wordsDir yearAfterPreposition zoomBy zooming
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
