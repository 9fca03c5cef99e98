/* Codes and field names as people read them. Whatever is not listed is spelt out from its code. */

const WORDS = {
  DUAL: 'Restless legs and veins', VEIN_ONLY: 'Veins only', RLS_ONLY: 'Restless legs only', ADVICE: 'Advice',
  SELF: 'Patient, on the web page', STAFF: 'Reception, by telephone', API: 'Another system', CSV: 'Import', FHIR: 'FHIR',
  RLS: 'Restless legs', DISTAL_DVT: 'Distal deep vein thrombosis', PROXIMAL_DVT: 'Proximal deep vein thrombosis',
  TIA_OR_STROKE: 'TIA or stroke', PARKINSONS: 'Parkinson\'s disease', SMALL_SAPHENOUS: 'Small saphenous vein',
  GREAT_SAPHENOUS: 'Great saphenous vein', ANTERIOR_ACCESSORY_SAPHENOUS: 'Anterior accessory saphenous vein',
  TRIBUTARY: 'Tributary', RETICULAR: 'Reticular vein', SPIDER: 'Spider veins', PERFORATOR: 'Perforator', DEEP: 'Deep vein',
  ENDOTHERMAL: 'Endothermal ablation', LIQUID_SCLEROTHERAPY: 'Liquid sclerotherapy',
  FOAM_SCLEROTHERAPY: 'Foam sclerotherapy, ultrasound-guided', SURGERY: 'Surgery', COMPRESSION: 'Compression',
  MIGRAINE: 'Headache or migraine', PIGMENTATION: 'Hyperpigmentation', ALLERGIC_REACTION: 'Other allergic reaction',
  SODIUM_TETRADECYL_SULFATE: 'Sodium tetradecyl sulfate', EMAIL: 'E-mail', NO_SHOW: 'No-show',
  OESTROGEN: 'Oral contraceptive or oestrogen', ARTERIAL_DISEASE: 'Arterial disease, not critical',
  LEFT: 'Left leg', RIGHT: 'Right leg', BOTH: 'Both legs', PREGNANCY: 'Pregnancy', PREGNANCY_UNKNOWN: 'Pregnancy not known', CONDITIONS_UNKNOWN: 'Conditions not asked', MEDICINES_UNKNOWN: 'Medicines not asked', VISUAL_DISTURBANCE_OR_MIGRAINE:
    'Visual disturbance or migraine', BLOCK: 'Do not give', PRESCRIBER_REVIEW: 'Prescriber to review',
  IRON_UNKNOWN: 'Iron unknown', KIDNEY_UNKNOWN: 'Kidney function unknown', DIABETES_UNKNOWN: 'Long-term glucose unknown',
  HOSPITAL_TODAY: 'To hospital today', UNDER_18: 'Under 18', DVT_SUSPECTED: 'Deep vein thrombosis suspected', EGFR: 'eGFR', HBA1C: 'HbA1c', INFO_REQUESTED: 'Information requested', NO_VENOUS_SIGNS: 'No venous signs'
};

const NAMES = {
  booking: 'Appointment', notBefore: 'Not before', recommendedBy: 'Should be by', question: 'The patient was asked',
  seen: 'Complications so far', monthsAfter: 'Months after the treatment', dueOn: 'Due on', lastSessionAt: 'Last session',
  rlsSeverityAfterTreatment: 'Restless legs after the treatment (0 to 10)',
  RlsPositive: 'Restless legs', list: 'So far', workUp: 'Work-up',
  irlsTotal: 'IRLS total (0 to 40)', severity: 'Severity (0 to 10)', rlsSeverity: 'Restless legs, severity (0 to 10)',
  nightsPerWeek: 'Nights a week', ceap: 'CEAP', abpi: 'ABPI', ceapInFull: 'CEAP in full', vcss: 'VCSS', vcssTotal: 'VCSS total', refluxMs: 'Reflux (ms)',
  diameterMm: 'Diameter (mm)', hba1c: 'HbA1c (mmol/mol)', egfr: 'eGFR (mL/min)', ferritin: 'Ferritin (µg/L)',
  transferrinSaturation: 'Transferrin saturation (%)', weightKg: 'Weight (kg)', volumeMl: 'Volume (mL)',
  concentrationPercent: 'Concentration (%)', startsAt: 'Begins', endsAt: 'Ends', noticeFrom: 'Reasonable notice from', withinDays: 'Days',
  acceptedSooner: 'Accepted sooner', toldBy: 'Patient told by',
  maxMgPerKg: 'Most mg per kg', maxMlPerSession: 'Most mL a day', nextAfterDays: 'Next session after (days)',
  safetyChecks: 'Safety checks', limitPassed: 'Dose limit passed', contraindicationPassed: 'Contraindication passed over',
  intervalPassed: 'Interval shortened', overrideReason: 'Reason for the override', mg: 'mg', ml: 'mL',
  rlsPositive: 'Restless legs (first four criteria)', veinSign: 'Vein sign', veinCriterion: 'Vein criterion', openVeinQuestion: 'Open question', AdviceReasons: 'Why a clinician advises', OpenVeinQuestions: 'Open vein questions',
  urgeToMove: 'Urge to move the legs', worseAtRest: 'Worse at rest', relievedByMovement: 'Relieved by movement',
  worseInEvening: 'Worse in the evening or at night', familyHistory: 'In the family', takesMagnesium: 'Takes magnesium',
  visible: 'Visible varicose veins', previousTreatment: 'Treated before', swollenOrTenderLeg: 'Swollen or tender leg',
  chestPainOrBreathless: 'Chest pain or breathless', previousClot: 'Blood clot before', wells: 'Answers', wellsScore: 'Wells score (-2 to 9)', previousDvt: 'Deep vein thrombosis before',
  calfLarger: 'Calf at least 3 cm larger', collateralVeins: 'Collateral veins, not varicose',
  alternativeDiagnosis: 'Another diagnosis at least as likely', distanceCm: 'Distance to the junction (cm)',
  lengthCm: 'Length (cm)', ulcerDays: 'Ulcer open for (days)'
};

/** Fields that hold somebody's own words: shown as typed. */
const TYPED = /note|text|reason|advice|question|remarks|information|answer|referTo|name|practice|detail|subject|body/i;

const spelt = text => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

export const word = code => WORDS[code] || spelt(String(code).replaceAll('_', ' '));

/** A code of CEAP as clinicians write it. */
export const ceap = code => ({EP: 'Ep', ESI: 'Esi', ESE: 'Ese', EC: 'Ec', EN: 'En', R: 'r', O: 'o', RO: 'r,o', N: 'n', TEL: 'Tel',
  RET: 'Ret', GSVA: 'GSVa', GSVB: 'GSVb', AN: 'An'}[code] || code);

export const name = key => NAMES[key] || spelt(key.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));

// The clinic's wall clock, wherever the browser stands; the browser's own until the server has named it.
let timeZone;
export const useTimeZone = zone => {
  timeZone = zone || undefined;
};

const day = {day: 'numeric', month: 'short', year: 'numeric'};
const time = {hour: '2-digit', minute: '2-digit', hour12: false};
const written = (iso, parts) => new Date(iso).toLocaleString('en-GB', {...parts, timeZone});

export const asDay = iso => new Date(`${iso.slice(0, 10)}T12:00:00`).toLocaleDateString('en-GB', day);
export const asMoment = iso => written(iso, {...day, ...time});
export const asTime = iso => written(iso, time);
export const asWeekday = iso => written(iso, {weekday: 'long', ...day});

/** One value of a record, as text. */
export function value(data, key = '') {
  if (data === true || data === false) {
    return data ? 'Yes' : 'No';
  }
  if (key === 'task') {
    return name(data);
  }
  if (typeof data !== 'string') {
    return String(data);
  }
  if (/^\d{4}-\d\d-\d\dT/.test(data)) {
    return asMoment(data);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(data)) {
    return asDay(data);
  }
  return /^[A-Z]{2,}(_[A-Z]+)*$/.test(data) && !TYPED.test(key) ? word(data) : data;
}

/** Lists that several forms offer. */
export const CODES = {
  complications: ['SUPERFICIAL_PHLEBITIS', 'PIGMENTATION', 'MATTING', 'SMALL_SKIN_NECROSIS', 'LARGE_SKIN_NECROSIS',
    'CONTACT_ALLERGY', 'ALLERGIC_REACTION', 'ANAPHYLAXIS', 'VISUAL_DISTURBANCE', 'MIGRAINE', 'CHEST_TIGHTNESS', 'DRY_COUGH',
    'DISTAL_DVT', 'PROXIMAL_DVT', 'PULMONARY_EMBOLISM', 'TIA_OR_STROKE', 'SENSORY_NERVE_INJURY', 'MOTOR_NERVE_INJURY',
    'INFECTION', 'OTHER'],
  legs: ['LEFT', 'RIGHT'],
  urgencies: ['SAME_DAY', 'URGENT', 'SOON', 'ROUTINE'],
  veins: ['GREAT_SAPHENOUS', 'SMALL_SAPHENOUS', 'ANTERIOR_ACCESSORY_SAPHENOUS', 'TRIBUTARY', 'RETICULAR', 'SPIDER',
    'PERFORATOR', 'DEEP'],
  sexes: ['FEMALE', 'MALE', 'INTERSEX', 'UNKNOWN'],
  conditions: ['DIABETES', 'CHRONIC_KIDNEY_DISEASE', 'IRON_DEFICIENCY', 'PARKINSONS', 'NEUROPATHY',
    'PERIPHERAL_ARTERIAL_DISEASE', 'HEART_BLOCK', 'MIGRAINE_WITH_AURA', 'ASTHMA', 'SLEEP_APNOEA', 'MYASTHENIA_GRAVIS',
    'PATENT_FORAMEN_OVALE'],
  symptoms: ['PAIN', 'ACHING', 'DISCOMFORT', 'SWELLING', 'HEAVINESS', 'ITCHING']
};
