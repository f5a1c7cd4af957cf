/**
 * Names of fields and methods that nothing but khatt's own code reads or writes: in what a reader downloads each is two letters
 * long. None is a name that a document, a page, a browser or a library knows, none is exported, and none stands in quotation
 * marks anywhere, which `test/package/inner-names.test.mjs` sees to.
 */
export const innerNames: readonly string[] = `
  makeCurrent stretches wayToArticle approximateAlone approximateAndUncertain isPart titleLines seasons isSettling
  markWidth bare boxes closeCrowd decadeNames crowdPage centerOn centerOnPlace tight opensInNewTab reveal sentence
  axisDir colors paint detailsOf cutEnd cutStart dateAndTime onMore dateOnly datingHeading decadeAfterPreposition
  monthOf declined showProblems drawing onLoad loadFailed faults firstInEras pinned onAnswer grip gapWidth groupHidden
  groupNames groupShown gutter beam startX press sideCost idOf canZoomIn isBar shownText isDragging stackRows isBare
  listSeparator hasSearch isLoading isList seasonsAfterPreposition isNow approximateAndUncertainAfterPreposition
  openTooltip bands isTinted stopScripts isUnread isZoomed itemView axisY kept followScripts laneStep leftOut
  questionMark dropCost linkCopied linkToCopy titled eraWords fromTo afterPreposition zoomAt middleOf isMoving
  moreRows texts isTapped namedFile closeTooltip showPlaces dateLines onPart onProgress onRest rowRoom openCrowd
  uncertainAfterPreposition liftOf centuryNamesAfterPreposition overhang kinds inView hasOffset pageSize
  approximateAfterPreposition turnTo lift loadFor clearance revealInstant rowOf onWheel scene showZone joiner bring
  hinted settled shapes withEdges hasToday countShown sceneOf restSoon isHolding spacingNote isDropped isPrinting
  isNews stem namedAfterPreposition andNumber summaryLines calendarsOf isEmbed tellView toClock unitsAfterPreposition
  progress standIn turnPage wayTo centuryNames wider shortLength wordsDir yearAfterPreposition plotView zoomBy zooming
  looked
`
  .trim()
  .split(/\s+/);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What stands for each, the same in every file: a story's worker and the page tell one another of some. */
export const shortNames: ReadonlyMap<string, string> = new Map(
  innerNames.map((name, i) => [name, `${letters[i % 26]?.toUpperCase()}${letters[Math.floor(i / 26)]}`]),
);
