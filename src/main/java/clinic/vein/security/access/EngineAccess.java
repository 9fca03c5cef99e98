package clinic.vein.security.access;

import static clinic.vein.security.access.AccessRow.row;
import static clinic.vein.security.access.Caller.ADMIN;
import static clinic.vein.security.access.Caller.CLINICADMIN;
import static clinic.vein.security.access.Caller.INTAKE;
import static clinic.vein.security.access.Caller.NOBODY;
import static clinic.vein.security.access.Caller.NURSE;
import static clinic.vein.security.access.Caller.OPERATIONS;
import static clinic.vein.security.access.Caller.PHYSICIAN;
import static clinic.vein.security.access.Caller.STAFF;
import static clinic.vein.security.access.Caller.VASCULAR;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The engine's web apps and the web API behind them: to each role what Tasklist or Cockpit asks for, the rest to
 * administrators. Below it stand the engine's own grants and {@code workflow.web}.
 */
final class EngineAccess {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String PROCESSES = "/camunda/api/cockpit/plugin/base/default/";

    private static final Set<Caller> TASKLIST = Set.of(INTAKE, NURSE, PHYSICIAN, VASCULAR, CLINICADMIN, ADMIN);

    private static final List<AccessRow> CLOSED = List.of(
            // An anonymous visitor could make an administrator of himself (CVE-2026-77226).
            row("*", "/camunda/api/admin/setup/**", NOBODY),
            row("*", "/camunda/app/*/*/setup/**", NOBODY),
            // Ways to try passwords past our sign-in, which counts the tries.
            row("*", "/camunda/api/admin/auth/user/*/login/**", NOBODY),
            row("*", ENGINE + "identity/verify", NOBODY),
            // Models come with the application.
            row("POST PUT DELETE", ENGINE + "deployment/**", NOBODY),
            // Free text would be kept in the engine's tables.
            row("POST PUT DELETE", ENGINE + "task/*/comment/**", NOBODY),
            row("POST PUT DELETE", ENGINE + "task/*/attachment/**", NOBODY),
            row("PUT DELETE", ENGINE + "process-instance/*/comment/**", NOBODY),
            row("PUT DELETE", ENGINE + "incident/*/annotation", NOBODY),
            row("PUT", ENGINE + "history/user-operation/*/set-annotation", NOBODY),
            // A task is completed by its form alone, and belongs to a referral.
            row("POST", ENGINE + "task/create", NOBODY),
            row("PUT DELETE", ENGINE + "task/*", NOBODY),
            row("POST", ENGINE + "task/*/complete", NOBODY),
            row("POST", ENGINE + "task/*/resolve", NOBODY),
            row("POST", ENGINE + "task/*/delegate", NOBODY),
            row("POST", ENGINE + "task/*/bpmnError", NOBODY),
            row("POST", ENGINE + "task/*/bpmnEscalation", NOBODY),
            row("POST PUT DELETE", ENGINE + "task/*/variables/**", NOBODY),
            row("POST PUT DELETE", ENGINE + "task/*/localVariables/**", NOBODY));

    private static final List<AccessRow> PAGES = List.of(
            row("GET", "/camunda/app/*/scripts/**", STAFF),
            row("GET", "/camunda/app/*/styles/**", STAFF),
            row("GET", "/camunda/app/*/locales/**", STAFF),
            row("GET", "/camunda/app/*/assets/**", STAFF),
            row("GET", "/camunda/lib/**", STAFF),
            row("GET", "/camunda/assets/**", STAFF),
            row("GET", "/camunda/favicon.ico", STAFF),
            row("GET", "/camunda/api/*/plugin/*/static/**", STAFF),
            row("GET", "/camunda/app/welcome/**", STAFF),
            row("GET", "/camunda/app/tasklist/**", TASKLIST),
            row("GET", "/camunda/app/cockpit/**", OPERATIONS),
            row("GET", "/camunda/app/admin/**", Set.of(ADMIN)));

    private static final List<AccessRow> EVERY_APP = List.of(
            row("GET", "/camunda/api/engine/engine", STAFF),
            row("GET", "/camunda/api/engine/engine/", STAFF),
            row("GET", "/camunda/api/admin/auth/user/default", STAFF),
            row("POST", "/camunda/api/admin/auth/user/default/logout", STAFF),
            // The engine lets everybody but administrators see and change only their own.
            row("GET PUT", ENGINE + "user/*/profile", STAFF),
            row("PUT", ENGINE + "user/*/credentials", STAFF),
            row("OPTIONS", ENGINE + "user/*", STAFF),
            row("GET POST", ENGINE + "identity/password-policy", STAFF));

    private static final List<AccessRow> TASKS = List.of(
            row("GET OPTIONS", ENGINE + "filter", TASKLIST),
            row("GET", ENGINE + "filter/count", TASKLIST),
            row("GET", ENGINE + "filter/*", TASKLIST),
            row("GET POST", ENGINE + "filter/*/list", TASKLIST),
            row("GET POST", ENGINE + "filter/*/count", TASKLIST),
            // Tasklist asks after each completion what it has assigned to the same person in the same process.
            row("GET", ENGINE + "task", TASKLIST),
            row("GET POST", ENGINE + "task/count", OPERATIONS),
            row("GET", ENGINE + "task/*", TASKLIST),
            row("GET", ENGINE + "task/*/form", TASKLIST),
            row("GET", ENGINE + "task/*/form-variables", TASKLIST),
            row("GET", ENGINE + "task/*/deployed-form", TASKLIST),
            row("GET", ENGINE + "task/*/comment", TASKLIST),
            row("GET", ENGINE + "task/*/identity-links", TASKLIST),
            row("POST", ENGINE + "task/*/claim", TASKLIST),
            row("POST", ENGINE + "task/*/unclaim", TASKLIST),
            row("POST", ENGINE + "task/*/assignee", TASKLIST),
            row("POST", ENGINE + "task/*/submit-form", TASKLIST),
            row("GET", ENGINE + "user", TASKLIST),
            row("GET POST", ENGINE + "group", TASKLIST),
            row("GET", ENGINE + "process-definition/*/startForm", TASKLIST),
            row("GET", ENGINE + "process-definition/*/deployed-start-form", TASKLIST),
            row("GET", ENGINE + "process-definition/*/form-variables", TASKLIST),
            row("POST", ENGINE + "process-definition/*/submit-form", TASKLIST),
            row("GET", ENGINE + "history/task", TASKLIST),
            row("GET", ENGINE + "history/user-operation", TASKLIST));

    private static final List<AccessRow> PROCESS = List.of(
            row("GET", ENGINE + "process-definition", TASKLIST),
            row("GET", ENGINE + "process-definition/count", TASKLIST),
            row("GET", ENGINE + "process-definition/statistics", OPERATIONS),
            row("GET", ENGINE + "process-definition/*", TASKLIST),
            row("GET", ENGINE + "process-definition/*/xml", TASKLIST),
            row("GET", ENGINE + "process-definition/*/statistics", OPERATIONS),
            row("GET", ENGINE + "process-definition/*/static-called-process-definitions", OPERATIONS),
            row("GET", ENGINE + "decision-definition/**", OPERATIONS),
            row("GET", ENGINE + "decision-requirements-definition/**", OPERATIONS),
            row("GET", ENGINE + "case-definition/count", OPERATIONS),
            row("GET", ENGINE + "deployment", OPERATIONS),
            row("GET", ENGINE + "deployment/count", OPERATIONS),
            row("GET POST", ENGINE + "job-definition", OPERATIONS),
            row("GET POST", ENGINE + "job-definition/count", OPERATIONS),
            row("GET", ENGINE + "job-definition/*", OPERATIONS),
            row("GET POST", ENGINE + "job", OPERATIONS),
            row("GET POST", ENGINE + "job/count", OPERATIONS),
            row("PUT", ENGINE + "job/*/retries", OPERATIONS),
            row("GET", ENGINE + "job/*/stacktrace", OPERATIONS),
            row("GET", ENGINE + "incident", OPERATIONS),
            row("GET", ENGINE + "incident/count", OPERATIONS),
            row("GET POST", ENGINE + "process-instance", OPERATIONS),
            row("GET POST", ENGINE + "process-instance/count", OPERATIONS),
            row("GET", ENGINE + "process-instance/*", OPERATIONS),
            row("GET", ENGINE + "process-instance/*/activity-instances", OPERATIONS),
            // Ids, codes and dates.
            row("GET POST", ENGINE + "variable-instance", OPERATIONS),
            row("GET POST", ENGINE + "variable-instance/count", OPERATIONS),
            row("GET", ENGINE + "history/**", OPERATIONS),
            row("GET POST", PROCESSES + "process-instance", OPERATIONS),
            row("GET POST", PROCESSES + "process-instance/count", OPERATIONS),
            row("GET POST", PROCESSES + "process-instance/*/called-process-instances", OPERATIONS),
            row("GET", PROCESSES + "process-definition/**", OPERATIONS),
            row("POST", PROCESSES + "process-definition/*/called-process-definitions", OPERATIONS),
            // The tab of incidents asks with a slash at the end.
            row("GET POST", PROCESSES + "incident/**", OPERATIONS));

    private static final List<AccessRow> THE_REST = List.of(
            row("*", ENGINE + "**", Set.of(ADMIN)),
            row("GET", "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated", Set.of(ADMIN)));

    static final List<AccessRow> ROWS = Stream.of(CLOSED, PAGES, EVERY_APP, TASKS, PROCESS, THE_REST)
            .flatMap(Collection::stream)
            .toList();

    private EngineAccess() {}
}
