create table clinic.assessment (
    id                     uuid primary key,
    position               bigint      not null generated always as identity,
    referral_id            uuid        not null references clinic.referral (id),
    at                     timestamptz not null,
    assessed_by            text        not null,
    rls_severity           smallint    not null,
    contraindications      text[]      not null,
    endothermal_unsuitable boolean     not null,
    foam_unsuitable        boolean     not null,
    surgery_unsuitable     boolean     not null,
    unsuitable_reason      text,
    decision               text        not null,
    modality               text,
    recommended_modality   text,
    sessions_planned       smallint,
    override_reason        text,
    refer_to               text
);

create index assessment_by_referral on clinic.assessment (referral_id, position);

create table clinic.outcome_review (
    id               uuid primary key,
    position         bigint      not null generated always as identity,
    referral_id      uuid        not null references clinic.referral (id),
    at               timestamptz not null,
    reviewed_by      text        not null,
    rls_severity     smallint    not null,
    nights_per_week  smallint    not null,
    irls_total       smallint,
    decision         text        not null,
    sessions_planned smallint
);

create index outcome_review_by_referral on clinic.outcome_review (referral_id, position);

-- One leg at one examination: the same columns before and after treatment, so that they can be compared. The VCSS is
-- the revision of 2010 (varicose veins from 3 mm on); its total is computed here and nowhere else.
create table clinic.leg_finding (
    id                uuid primary key,
    assessment_id     uuid references clinic.assessment (id),
    outcome_review_id uuid references clinic.outcome_review (id),
    leg               text     not null check (leg in ('LEFT', 'RIGHT')),
    ceap              text     not null,
    vcss_version      text     not null default 'REVISED_2010',
    pain              smallint not null check (pain between 0 and 3),
    varicose_veins    smallint not null check (varicose_veins between 0 and 3),
    oedema            smallint not null check (oedema between 0 and 3),
    pigmentation      smallint not null check (pigmentation between 0 and 3),
    inflammation      smallint not null check (inflammation between 0 and 3),
    induration        smallint not null check (induration between 0 and 3),
    active_ulcers     smallint not null check (active_ulcers between 0 and 3),
    ulcer_duration    smallint not null check (ulcer_duration between 0 and 3),
    ulcer_size        smallint not null check (ulcer_size between 0 and 3),
    compression       smallint not null check (compression between 0 and 3),
    vcss_total        smallint not null generated always as (pain + varicose_veins + oedema + pigmentation + inflammation
        + induration + active_ulcers + ulcer_duration + ulcer_size + compression) stored,
    closure           text check ((closure is not null) = (outcome_review_id is not null)),
    check (num_nonnulls(assessment_id, outcome_review_id) = 1),
    unique (assessment_id, leg),
    unique (outcome_review_id, leg)
);

create table clinic.vein_segment (
    leg_finding_id uuid     not null references clinic.leg_finding (id),
    position       smallint not null,
    vein           text     not null,
    reflux_ms      integer,
    diameter_mm    numeric(4, 1),
    primary key (leg_finding_id, position)
);

create table clinic.consent (
    id               uuid primary key,
    position         bigint      not null generated always as identity,
    referral_id      uuid        not null references clinic.referral (id),
    at               timestamptz not null,
    taken_by         text        not null,
    decision         text        not null,
    risks_explained  text[]      not null,
    leaflet_given    boolean     not null,
    cooling_off_days smallint,
    reason           text
);

create index consent_by_referral on clinic.consent (referral_id, position);

create table clinic.treatment_course (
    id               uuid primary key,
    referral_id      uuid        not null references clinic.referral (id),
    number           smallint    not null,
    modality         text        not null,
    sessions_planned smallint    not null,
    started_at       timestamptz not null,
    ended_at         timestamptz,
    outcome          text check (outcome in ('FINISHED', 'STOPPED')),
    check ((ended_at is null) = (outcome is null)),
    unique (referral_id, number)
);

create table clinic.safety_check (
    id                uuid primary key,
    position          bigint      not null generated always as identity,
    course_id         uuid        not null references clinic.treatment_course (id),
    at                timestamptz not null,
    checked_by        text        not null,
    outcome           text        not null,
    weight_kg         numeric(4, 1) check ((weight_kg is not null) or outcome <> 'SAFE'),
    contraindications text[]      not null,
    override_reason   text,
    reason            text
);

create index safety_check_by_course on clinic.safety_check (course_id, position);

create table clinic.treatment_session (
    id               uuid primary key,
    course_id        uuid          not null references clinic.treatment_course (id),
    number           smallint      not null,
    at               timestamptz   not null,
    recorded_by      text          not null,
    weight_kg        numeric(4, 1) not null,
    observed_minutes smallint      not null,
    outcome          text          not null,
    stop_reason      text,
    limit_passed     boolean       not null,
    override_reason  text check (override_reason is not null or not limit_passed),
    unique (course_id, number)
);

create table clinic.treatment (
    session_id            uuid     not null references clinic.treatment_session (id),
    position              smallint not null,
    leg                   text     not null,
    vein                  text     not null,
    product               text,
    form                  text,
    concentration_percent numeric(5, 3),
    volume_ml             numeric(4, 1),
    primary key (session_id, position)
);

create table clinic.complication (
    id          uuid primary key,
    position    bigint      not null generated always as identity,
    referral_id uuid        not null references clinic.referral (id),
    session_id  uuid        references clinic.treatment_session (id),
    kind        text        not null,
    seen_at     timestamptz not null,
    seen_by     text        not null,
    action      text,
    resolved    boolean,
    handled_at  timestamptz,
    handled_by  text
);

create index complication_by_referral on clinic.complication (referral_id, position);

create table clinic.recovery_check (
    id                    uuid primary key,
    position              bigint      not null generated always as identity,
    referral_id           uuid        not null references clinic.referral (id),
    at                    timestamptz not null,
    checked_by            text        not null,
    leg_swelling          boolean     not null,
    chest_symptoms        boolean     not null,
    neurological_symptoms boolean     not null,
    skin_problem          boolean     not null
);

create index recovery_check_by_referral on clinic.recovery_check (referral_id, position);

create table clinic.closing_signature (
    referral_id uuid primary key references clinic.referral (id),
    remarks     text,
    signed_by   text        not null,
    role        text        not null,
    signed_at   timestamptz not null
);

create table clinic.recall (
    id              uuid primary key,
    referral_id     uuid     not null references clinic.referral (id),
    months          smallint not null,
    due_on          date     not null,
    state           text     not null default 'PLANNED'
        check (state in ('PLANNED', 'STARTED', 'REACHED', 'NOT_REACHED', 'DECLINED')),
    started_at      timestamptz,
    made_at         timestamptz,
    made_by         text,
    rls_severity    smallint,
    nights_per_week smallint,
    recurrence      boolean,
    unique (referral_id, months)
);

create index recall_planned on clinic.recall (due_on) where state = 'PLANNED';
