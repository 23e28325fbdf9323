/** Surnames of authors, of measures and of conditions that notes refer to. */
export const eponymLines = `
adler ainsworth alzheimer asperger bandura beck bell benson berne bowen bowlby brown burns cade cushing ellis erikson erickson epley fairburn foa folkman frankl freud fromm gendlin glasser goldstein gottman graves greenberg grof hamilton
hare hayes herman hodgkin horney jacobson jacobsen james johnson jung kabat kernberg klein kohut kolb korsakoff kraepelin kubler lazarus levine lewin linehan lewy mahler maslow masterson mcclelland mckay meichenbaum miller milgram minuchin
montgomery moreno neff padesky parkinson pavlov perls piaget pick porges prochaska diclemente rank reich rogers rollnick ross rorschach rosenberg rotter satir seligman selye shapiro siegel skinner stern sullivan tourette turner vygotsky
walker wallerstein watson whitaker white winnicott wolpe worden wernicke yalom young leszcz zung zarit marlatt gordon gorski kolk neimeyer boss walsh white epston linklater covey brach hanson chapman ross goleman ekman plutchik johari bridges
darwin newton einstein kepler mendel pascal euler edison tesla copernicus galileo plato socrates aristotle seneca epictetus rumi gibran darwins gandhi kant hegel nietzsche sartre camus homer virgil dante milton calvin luther wesley emerson thoreau heimlich
`;
/** What an author's or a patron's name is put before: a test, a theory, an illness, a teaching. */
export const conceptWords = `
scale scales inventory questionnaire test tests index checklist screen screener measure score scores model models theory theories therapy therapies therapist approach method methods technique techniques schema schemas schemata mode modes stages stage phases conditions condition notion notions concept concepts
hierarchy pyramid triangle wheel ladder principles principle framework work book books writing writings article study studies research paper manual workbook protocol relaxation breathing exercise exercises palsy disease syndrome disorder sign reflex phenomenon chorea dementia lymphoma
triad cognitive functional attachment psychology psychotherapy distortions list definition criteria classification typology rule law effect experiment dogs box window factors tasks task needs polyvagal maneuver manoeuvre tonic apple ladder diagram grid circle cycle curve
position stance view views idea ideas teaching teachings quote poem song songs novel film movie show album translation terms term phrase words triune brain compassion
`;
/** What places and institutions are called: a name before one of these is theirs. */
export const institutionWords = `
state seminary pavilion memorial house hall home homes clinic clinics hospital center centre county street road avenue drive lane boulevard park school schools academy university college church chapel parish cathedral temple synagogue mosque library museum institute foundation fund society shelter station
airport hotel inn cafe bakery diner restaurant bar grill market store stores shop pharmacy bank building tower towers bridge lake river creek beach island bay mountain mountains valley hill hills heights ridge springs falls village city town township district
program programs team unit ward ranch farm farms company corporation corp inc llc group associates services health medical memorial prize award act scale inventory test index place court square plaza terrace cove harris haven point field fields garden gardens
lutheran baptist methodist presbyterian catholic episcopal adventist ministries fellowship app apartments manor casino mall prep middle elementary high
award theatre theater club league cup bowl day days festival fair airlines motors records press times post depot airport bus line
`;

/** Of those words, the ones that even an unknown surname is put before. */
export const firmConceptWords = `scale scales inventory questionnaire test index checklist theory theories hierarchy pyramid schema schemas triad palsy syndrome disease chorea law effect protocol maneuver manoeuvre`;
