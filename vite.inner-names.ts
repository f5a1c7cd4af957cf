/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  makeCurrent stretches wayToArticle approximateAlone pageSize isPart titleLines seasons isSettling markWidth bare
  unitsAfterPreposition isDragging decadeNames crowdPage standIn centerOnPlace hasOffset closeCrowd reveal sentence
  approximateAndUncertain colors isLoading summaryLines cutEnd cutStart dateAndTime onMore dateOnly datingHeading
  decadeAfterPreposition monthOf declined kept drawing tight loadFailed uncertainAfterPreposition firstInEras pinned
  onAnswer grip gapWidth groupHidden groupNames groupShown gutter beam startX press sideCost idOf canZoomIn isBar
  shownText opensInNewTab stackRows isDropped listSeparator hasSearch paint isList seasonsAfterPreposition isNow
  linkCopied openTooltip bands isTinted leaveChild isUnread overhang itemView axisY showProblems followChild
  laneStep leftOut plotView dropCost approximateAndUncertainAfterPreposition linkToCopy titled eraWords fromTo
  afterPreposition zoomAt middleOf isMoving moreRows texts isTapped namedFile closeTooltip showPlaces dateLines onPart
  toClock onRest rowRoom openCrowd faults liftOf centuryNamesAfterPreposition isZoomed kinds inView onLoad onProgress
  approximateAfterPreposition turnTo lift loadFor clearance revealInstant rowOf onWheel scene showZone joiner bring
  hinted settled shapes withEdges hasToday countShown sceneOf restSoon isHolding spacingNote isBare isPrinting isNews
  stem namedAfterPreposition andNumber detailsOf calendarsOf isEmbed tellView axisDir boxes progress centerOn
  questionMark centuryNames wider shortLength wordsDir yearAfterPreposition wayTo zoomBy zooming looked
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
