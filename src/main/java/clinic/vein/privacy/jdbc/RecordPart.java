package clinic.vein.privacy.jdbc;

import clinic.vein.kernel.Worded;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of the copy of a record, in the order of the pathway, with its query of one referral, {@code :id}.
 */
enum RecordPart implements Worded {
    REPORT("report", """
                    select id, reference, state, pathway, urgency, source, given_name, family_name, date_of_birth,
                           birth_precision, language, sex_at_birth, phone, email, address, identifier_system, identifier_value, practice,
                           restless_legs, veins, background, received_at, clock_start, resubmission_of,
                           follows
                    from clinic.referral where id = :id"""),
    CORRECTIONS("corrections", """
                    select at, actor, role, reason, field, was, now from clinic.patient_correction
                    where referral_id = :id order by id"""),
    IDENTITY("identity", """
                    select same_person, at, actor, case when same_person or referral_id = :id then reason end as reason
                    from clinic.identity_answer
                    where :id in (referral_id, other_id) order by at"""),
    MERGES("merges", """
                    select case when merge.confirmed_at is not null and merge.undone_at is null
                                then other.reference end as reference,
                           case when merge.confirmed_at is not null and merge.undone_at is null
                                then merge.reason end as reason,
                           merge.asked_at, merge.asked_by, merge.contradicts, merge.confirmed_at,
                           merge.confirmed_by, merge.undone_at, merge.undone_by
                    from clinic.merge
                    join clinic.referral other
                      on other.id = case when merge.referral_id = :id then merge.other_id else merge.referral_id end
                    where :id in (merge.referral_id, merge.other_id) order by merge.asked_at, merge.id"""),
    ENDINGS("endings", """
                    select kind, died_on, source, said, recorded_at, recorded_by, undo_asked_at, undo_asked_by, undo_reason,
                           undone_at, undone_by
                    from clinic.ending where referral_id = :id order by recorded_at"""),
    FURTHER_REPORTS("furtherReports", """
                    select reference, received_at, source, pathway, urgency, patient, restless_legs, veins, background
                    from clinic.further_report where referral_id = :id order by received_at"""),
    SENT_REQUESTS("sentRequests", """
                    select account, identifier_system, identifier_value, requester, priority, authored_at, received_at,
                           revoked_at
                    from clinic.sent_request where referral_id = :id order by received_at"""),
    MEDICINES("medicines", """
                    select line, text, added, outcome, ingredients, note, at, actor from clinic.medicine_lookup
                    where referral_id = :id order by number"""),
    TRIAGE("triage", "select * from clinic.triage_result where referral_id = :id"),
    LEG_CHECKS("legChecks", """
                    select * from clinic.thrombosis_check where referral_id = :id order by id"""),
    RED_FLAG_CALLS("redFlagCalls", """
                    select * from clinic.red_flag_call where referral_id = :id order by id"""),
    NOTES("notes", """
                    select at, kind, actor, role, task, text from clinic.note where referral_id = :id order by id"""),
    TALK("talk", """
                    select said.at, said.kind, said.author, said.role, said.on_behalf_of, said.practice, said.opinion,
                           said.red_flag, said.text,
                           (select jsonb_agg(jsonb_build_object('role', addressee.role, 'account', addressee.account,
                                       'settled_at', addressee.settled_at, 'settled_by', addressee.settled_by)
                                   order by addressee.id)
                            from clinic.talk_addressee addressee where addressee.message_id = said.id) as addressees
                    from clinic.talk_message said where said.referral_id = :id order by said.position"""),
    INFORMATION_REQUESTS("informationRequests", """
                    select asked_at, asked_by, missing, question, answer_by, answered_at
                    from clinic.information_request where referral_id = :id order by id"""),
    REVIEWS("reviews", "select * from clinic.review where referral_id = :id order by id"),
    TEST_ANSWERS("testAnswers", """
                    select * from clinic.test_answer where referral_id = :id order by id"""),
    BOOKINGS("bookings", """
                    select slot.starts_at, slot.ends_at, room.name as room, booking.purpose, booking.session_number,
                           booking.state, booking.booked_at, booking.booked_by, booking.told_by, booking.accepted_sooner,
                           booking.needs_arranged, booking.arranged_for, booking.came_and_left,
                           booking.confirmed_at,
                           booking.closed_at, booking.cancelled_by
                    from clinic.booking join clinic.slot on slot.id = booking.slot_id
                    join clinic.room on room.number = slot.room
                    where booking.referral_id = :id order by booking.position"""),
    NEEDS("needs", """
                    select need, needed, language, said_at, said_by from clinic.patient_need
                    where referral_id = :id order by id"""),
    ASSESSMENTS("assessments", """
                    select * from clinic.assessment where referral_id = :id order by position"""),
    LEGS("legs", """
                    select coalesce(assessment.at, review.at) as examined_at, leg.*,
                           (select jsonb_agg(to_jsonb(segment) - 'leg_finding_id' order by segment.position)
                            from clinic.vein_segment segment where segment.leg_finding_id = leg.id) as segments
                    from clinic.leg_finding leg
                    left join clinic.assessment on assessment.id = leg.assessment_id
                    left join clinic.outcome_review review on review.id = leg.outcome_review_id
                    where :id in (assessment.referral_id, review.referral_id)
                    order by examined_at, leg.leg"""),
    CONSENTS("consents", """
                    select * from clinic.consent where referral_id = :id order by position"""),
    COURSES("courses", """
                    select * from clinic.treatment_course where referral_id = :id order by number"""),
    SAFETY_CHECKS("safetyChecks", """
                    select safety.* from clinic.safety_check safety
                    join clinic.treatment_course course on course.id = safety.course_id
                    where course.referral_id = :id order by safety.position"""),
    SESSIONS("sessions", """
                    select session.*,
                           (select jsonb_agg(to_jsonb(treatment) - 'session_id' order by treatment.position)
                            from clinic.treatment where treatment.session_id = session.id) as treatments
                    from clinic.treatment_session session
                    join clinic.treatment_course course on course.id = session.course_id
                    where course.referral_id = :id order by session.at, session.number"""),
    COMPLICATIONS("complications", """
                    select * from clinic.complication where referral_id = :id order by position"""),
    RECOVERY_CHECKS("recoveryChecks", """
                    select * from clinic.recovery_check where referral_id = :id order by position"""),
    OUTCOME_REVIEWS("outcomeReviews", """
                    select * from clinic.outcome_review where referral_id = :id order by position"""),
    CLOSING("closing", "select * from clinic.closing_signature where referral_id = :id"),
    RECALLS("recalls", """
                    select id, months, due_on, state, started_at, made_at, made_by, rls_severity, nights_per_week, recurrence,
                           called_off_at, called_off_by, called_off_reason
                    from clinic.recall where referral_id = :id order by months"""),
    LETTERS("letters", """
                    select kind, title, created_at, signed_by, sha256 from clinic.letter
                    where referral_id = :id order by created_at, id"""),
    DOCUMENTS("documents", """
                    select document.kind, document.type,
                           case when document.state = 'REMOVED' then '' else document.name end as name, document.size, document.pages, document.sha256,
                           document.state, document.attached_at, document.attached_by, document.removed_at,
                           document.removed_by, document.removed_for,
                           (select count(*) from clinic.document_file file where file.document_id = document.id) as kept,
                           (select count(*) from clinic.document_preview page where page.document_id = document.id)
                               as previews
                    from clinic.document where referral_id = :id order by attached_at, id"""),
    MESSAGES("messages", """
                    select created_at, recipient, role, channel, subject, body, short_text, state, means, settled_at, settled_by,
                           delivered_at
                    from clinic.message
                    where referral_id = :id order by position"""),
    LINKS("links", """
                    select purpose, issued_at, until, wrong_birth_dates, opened_at, used_at, revoked_at
                    from clinic.patient_link where referral_id = :id order by issued_at, id"""),
    OWN_SCORES("ownScores", """
                    select occasion, asked_at, answered_at, rls_severity, nights_per_week, sleep, recurrence
                    from clinic.own_scores where referral_id = :id order by asked_at, id"""),
    CONTACT_CONSENTS("contactConsents", """
                    select channel, given, at, by from clinic.contact_consent
                    where referral_id = :id order by channel"""),
    OPEN_TASKS("openTasks", """
                    select name, candidate_group, assignee, created_at, due_at from clinic.open_task
                    where referral_id = :id order by created_at, id"""),
    OPENED_BY_OTHERS("openedByOthers", """
                    select opened_at, actor, role, reason, open_until from clinic.broken_glass
                    where referral_id = :id order by opened_at, id"""),
    FINDINGS("findings", """
                    select kind, detail, first_seen, state, closed_at, closed_by from clinic.finding
                    where referral_id = :id order by first_seen, id"""),
    TIMELINE("timeline", """
                    select at, kind, actor, role, entry::text as entry from clinic.referral_event
                    where referral_id = :id order by id""");

    private static final Pattern TABLE = Pattern.compile("clinic\\.(\\w+)");

    private final String section;
    private final String query;

    RecordPart(String section, String query) {
        this.section = section;
        this.query = query;
    }

    /** Its name in the copy for machines. */
    String section() {
        return section;
    }

    String query() {
        return query;
    }

    Set<String> tables() {
        return TABLE.matcher(query).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
