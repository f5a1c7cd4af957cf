/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  pageSize stretches wayToArticle namedAfterPreposition makeCurrent isPart titleLines seasons isSettling beam bare
  unitsAfterPreposition isDragging decadeNames crowdPage centerOnPlace centerOn onRest closeCrowd reveal sentence
  approximateAndUncertain colors paint summaryLines cutEnd cutStart dateAndTime onMore dateOnly datingHeading
  decadeAfterPreposition monthOf declined kept drawing tight loadFailed uncertainAfterPreposition firstInEras rowOf
  onAnswer grip gapWidth groupHidden groupNames groupShown gutter markWidth startX press sideCost idOf isBar canZoomIn
  shownText opensInNewTab stackRows isDropped listSeparator hasSearch isLoading isList seasonsAfterPreposition isNow
  linkCopied openTooltip bands isTinted leaveChild isUnread overhang itemView axisY showProblems followChild namedFile
  leftOut plotView dropCost joiner linkToCopy titled eraWords fromTo afterPreposition zoomAt middleOf isMoving
  moreRows texts isTapped laneStep closeTooltip showPlaces dateLines onPart toClock onLoad rowRoom openCrowd faults
  liftOf centuryNamesAfterPreposition isZoomed kinds inView hasOffset axisDir andNumber turnTo lift loadFor clearance
  revealInstant pinned wordsDir scene showZone approximateAndUncertainAfterPreposition bring hinted settled shapes
  withEdges hasToday countShown sceneOf restSoon isHolding spacingNote isBare isPrinting isNews stem approximateAlone
  approximateAfterPreposition detailsOf calendarsOf isEmbed tellView onProgress boxes progress standIn questionMark
  centuryNames wider shortLength onWheel yearAfterPreposition wayTo zoomBy zooming looked
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
