/*
 * What the records that are shown are made of. Each field says how its value is read, so that nobody guesses it from its
 * look: `text` is somebody's own words, `day` and `moment` are the clinic's, a name with a capital is another record of
 * this list or else a list of constants in the catalogue, whose words it has. A `decision` is one of the record's task.
 * `with-unit` is `measured` where the field's name tells no unit.
 * Fields are in the order in which they are shown; a test holds them to the server's records.
 */
export const SHOWN = {
  RestlessLegs: {
    urgeToMove: 'Answer', worseAtRest: 'Answer', relievedByMovement: 'Answer', worseInEvening: 'Answer',
    severity: 'number', nightsPerWeek: 'number', irlsTotal: 'number', familyHistory: 'Answer'
  },
  Veins: {
    visible: 'Answer', legs: 'Veins.Legs', symptoms: 'Veins.Symptom', skinChange: 'Answer', bleeding: 'Veins.Bleeding',
    ulcer: 'Veins.Ulcer', ulcerDays: 'number', hardPainfulVein: 'Answer', swollenOrTenderLeg: 'Veins.SwollenLeg',
    chestPainOrBreathless: 'Answer', previousTreatment: 'Answer', coldPainfulLeg: 'Answer', hotRedLegWithFever: 'Answer'
  },
  Background: {
    pregnant: 'Answer', previousClot: 'Answer', conditions: 'Background.Condition', medicines: 'medicine',
    takesMagnesium: 'Answer', beforeTreatment: 'BeforeTreatment'
  },
  BeforeTreatment: {
    anticoagulant: 'Answer', antiplatelet: 'Answer', oestrogen: 'Answer', allergyToSclerosant: 'Answer', otherAllergy: 'Answer',
    allergicTo: 'text', cancerTreatment: 'Answer', surgeryOrImmobility: 'Answer', thrombophilia: 'Answer', weight: 'measured',
    height: 'measured'
  },
  'EndingSection.Shown': {
    kind: 'EndingKind', diedOn: 'text', source: 'DeathSource', said: 'text', recordedAt: 'moment', recordedBy: 'text',
    undoAskedBy: 'text'
  },
  'JdbcThrombosisChecks.Shown': {
    task: 'task', at: 'moment', by: 'text',
    outcome: 'decision',
    concerns: 'LegAnswers.Concern', wellsScore: 'number', wellsMost: 'number', result: 'DeepVeinThrombosis', wells: 'WellsAnswers',
    dDimer: 'number', dDimerThreshold: 'number', dDimerResult: 'DDimer', anticoagulated: 'Answer',
    distanceCm: 'number', lengthCm: 'number', aboveKnee: 'yes-no', risk: 'SuperficialVeinThrombosis', overrideReason: 'text',
    rules: 'rules'
  },
  'RedFlagCalls.Shown': {
    task: 'task', at: 'moment', by: 'text', outcome: 'decision', spokeWith: 'RedFlagCall.SpokeWith', askedNow: 'text',
    test: 'SeenTodayPlan.Test', who: 'text', where: 'text', seenBy: 'moment', done: 'ConfirmSeenToday.Done',
    scan: 'AfterTests.Scan', dDimer: 'number', findings: 'text', overrideReason: 'text'
  },
  WellsAnswers: {
    activeCancer: 'Sign', paralysisOrPlaster: 'Sign', bedriddenOrSurgery: 'Sign', tenderDeepVeins: 'Sign',
    wholeLegSwollen: 'Sign', calfLarger: 'Sign', pittingOedema: 'Sign', collateralVeins: 'Sign', previousDvt: 'Sign',
    alternativeDiagnosis: 'Sign', pregnantOrPostPartum: 'Sign', embolismSymptoms: 'Sign', armAffected: 'Sign'
  },
  ReviewDecision: {
    task: 'task', decidedAt: 'moment', decidedBy: 'text',
    decision: 'decision', recommended: 'decision',
    rules: 'rules', explainedOtherwise: 'ReviewSubmission.ExplainedByAnotherCondition', workUp: 'WorkUp',
    causes: 'ReviewSubmission.Cause', reviewAgainAt: 'moment', declineReason: 'DeclineReason', wouldChangeAnswer: 'text',
    advice: 'text', adviceInEnglish: 'text', overrideReason: 'text'
  },
  TestAnswer: {
    at: 'moment', by: 'text', outcome: 'TestAnswer.Outcome', results: 'TestResult', dialysis: 'yes-no', reason: 'text',
    recommendedBefore: 'ReviewSubmission.Decision', recommended: 'ReviewSubmission.Decision', news: 'rules',
    tellsPhysician: 'yes-no'
  },
  TestResult: {measure: 'Measure', level: 'with-unit', takenOn: 'day', confirmed: 'yes-no'},
  WorkUp: {
    takenOn: 'day', ferritin: 'measured', transferrinSaturation: 'measured', egfr: 'measured', hba1c: 'measured',
    haemoglobin: 'measured', tsh: 'measured',
    otherDays: 'WorkUp.OtherDays', dialysis: 'yes-no', confirmed: 'Measure'
  },
  'WorkUp.OtherDays': {ferritin: 'day', transferrinSaturation: 'day', egfr: 'day', hba1c: 'day', haemoglobin: 'day', tsh: 'day'},
  Assessment: {
    at: 'moment', by: 'text', rlsSeverity: 'number', legs: 'LegFinding', contraindications: 'Contraindication',
    unsuitableReason: 'text', decision: 'AssessmentDecision', modality: 'Modality', recommendedModality: 'Modality',
    sessionsPlanned: 'number', overridden: 'yes-no', overrideReason: 'text', referTo: 'text'
  },
  LegFinding: {
    leg: 'Leg', ceap: 'text', ceapBasis: 'ceap', vcssTotal: 'number', vcss: 'Vcss', segments: 'Segment', abpi: 'number',
    compressionConcerns: 'CompressionConcern', closure: 'LegReview.Closure'
  },
  Vcss: {
    pain: 'number', varicoseVeins: 'number', oedema: 'number', pigmentation: 'number', inflammation: 'number',
    induration: 'number', activeUlcers: 'number', ulcerDuration: 'number', ulcerSize: 'number', compression: 'number'
  },
  Segment: {vein: 'Vein', refluxMs: 'number', diameterMm: 'number'},
  ConsentRecord: {
    at: 'moment', by: 'text', decision: 'Consent.Decision', risksExplained: 'ConsentRisk', leaflets: 'text', coolingOffDays: 'number',
    reason: 'text'
  },
  'JdbcCourses.Treated': {
    planned: 'number', done: 'number', modality: 'Modality', safetyChecks: 'PerformedCheck', list: 'PerformedSession'
  },
  PerformedCheck: {
    at: 'moment', by: 'text', outcome: 'SafetyCheck.Outcome', weightKg: 'number', weightTyped: 'text', product: 'Sclerosant',
    form: 'SclerosantForm', contraindications: 'Contraindication', overridden: 'yes-no', overrideReason: 'text', reason: 'text',
    facts: 'FactToday'
  },
  FactToday: {fact: 'RiskFact', answer: 'yes-no', reason: 'text'},
  PerformedSession: {
    number: 'number', at: 'moment', by: 'text', weightKg: 'number', treatments: 'Treatment', observedMinutes: 'number',
    complications: 'Complication', outcome: 'SessionRecord.Outcome', stopReason: 'text', nextAfterDays: 'number',
    limitPassed: 'yes-no', contraindicationPassed: 'yes-no', intervalPassed: 'yes-no', overrideReason: 'text'
  },
  Treatment: {
    leg: 'Leg', vein: 'Vein', product: 'Sclerosant', form: 'SclerosantForm', foamRatio: 'FoamRatio', concentrationPercent: 'number',
    volumeMl: 'number'
  },
  'JdbcFollowUps.Outcome': {
    at: 'moment', by: 'text', rlsSeverity: 'number', nightsPerWeek: 'number', irlsTotal: 'number', legs: 'LegFinding',
    decision: 'OutcomeReview.Decision', sessionsPlanned: 'number', recoveryChecks: 'JdbcFollowUps.Check',
    complications: 'Complications.Seen'
  },
  'JdbcFollowUps.Check': {
    at: 'moment', by: 'text', legSwelling: 'yes-no', chestSymptoms: 'yes-no', neurologicalSymptoms: 'yes-no',
    skinProblem: 'yes-no', redFlags: 'FollowUpRedFlags', urgency: 'Urgency'
  },
  'Complications.Seen': {kind: 'Complication', at: 'moment', action: 'ComplicationHandling.Action', resolved: 'yes-no'},
  'ArrivalView.Line': {startsAt: 'moment', endsAt: 'moment', room: 'text', sessionNumber: 'number'}
};

/** By the task: the list of what can be decided there. */
export const DECISIONS = {
  CallPatient: 'CallPatient.Outcome',
  HandleRedFlag: 'HandleRedFlag.Outcome',
  HandleComplication: 'ComplicationHandling.Action',
  ConfirmSeenToday: 'ConfirmSeenToday.Outcome',
  ReviewReferral: 'ReviewSubmission.Decision',
  AdvisePatient: 'AdvisePatient.Decision',
  TriageVeins: 'TriageVeins.Decision',
  DecideAfterNoShow: 'DecideAfterNoShow.Decision',
  DecideAfterMissedSession: 'MissedSessionDecision.Decision'
};

/** What the server adds for some tasks, as it is shown above the fields. */
export const WORK = {
  toldText: 'text',
  booking: 'ArrivalView.Line', notBefore: 'moment', noticeFrom: 'day', slotsUntil: 'day', recommendedBy: 'day', question: 'text',
  missing: 'CheckReferral.Missing', sessionsPlanned: 'number', lastSessionAt: 'moment', seen: 'Complications.Seen',
  monthsAfter: 'number', dueOn: 'day', rlsSeverityAfterTreatment: 'number'
};

/** By the decision table: its outputs. */
export const OUTPUTS = {
  Pathway: {pathway: 'Pathway'},
  Urgency: {urgency: 'Urgency'},
  RlsPositive: {rlsPositive: 'yes-no'},
  VeinSigns: {veinSign: 'VeinSigns'},
  VeinCriterion: {veinCriterion: 'VeinCriterion'},
  OpenVeinQuestions: {openVeinQuestion: 'OpenVeinQuestions'},
  AdviceReasons: {adviceReason: 'AdviceReason'},
  ReviewAdvice: {decision: 'ReviewSubmission.Decision'},
  RlsCauses: {flag: 'RlsCauses', medicine: 'text', advice: 'text', treatFirst: 'yes-no', lookAgainWeeks: 'number'},
  RlsMedicines: {flag: 'RlsMedicines', medicine: 'text', advice: 'text', treatFirst: 'yes-no', lookAgainWeeks: 'number'},
  RlsWorkUp: {flag: 'RlsWorkUp', advice: 'text', treatFirst: 'yes-no', lookAgainWeeks: 'number'},
  RlsTreatment: {part: 'RlsTreatment', text: 'text'},
  Magnesium: {verdict: 'Magnesium'},
  MagnesiumSpacing: {kind: 'MagnesiumSpacing', hours: 'number', problem: 'text', advice: 'text'},
  AssessmentAim: {withinDays: 'number'},
  NoShowSafeguards: {safeguard: 'NoShowSafeguards', effect: 'NoShowSafeguards.Effect'},
  TreatmentOptions: {modality: 'Modality', order: 'number'},
  Compression: {verdict: 'Compression.Verdict', advice: 'text'},
  SclerotherapySafety: {authority: 'text', says: 'text', verdict: 'SclerotherapySafety.Verdict'},
  SclerosantDose: {offered: 'yes-no', maxMgPerKg: 'number', maxMlPerSession: 'number', perInjection: 'text', whyNot: 'text'},
  ConsentRisks: {risk: 'ConsentRisk', frequency: 'text', product: 'Sclerosant'},
  SessionInterval: {days: 'number'},
  Aftercare: {topic: 'Aftercare.Topic', advice: 'AftercareText'},
  ComplicationFrequency: {liquid: 'ExpectedFrequency', foam: 'ExpectedFrequency'},
  FollowUpRedFlags: {redFlag: 'FollowUpRedFlags', urgency: 'Urgency'},
  WellsScore: {points: 'number'},
  DvtException: {reason: 'text'},
  DeepVeinThrombosis: {result: 'DeepVeinThrombosis', now: 'text', otherwise: 'text', after: 'text', outcome: 'CallPatient.Outcome'},
  DDimerThreshold: {threshold: 'number'},
  DDimer: {result: 'DDimer', advice: 'text'},
  SuperficialVeinThrombosis: {risk: 'SuperficialVeinThrombosis', advice: 'text', outcome: 'CallPatient.Outcome'},
  SuperficialVeinThrombosisScan: {advice: 'text'}
};
