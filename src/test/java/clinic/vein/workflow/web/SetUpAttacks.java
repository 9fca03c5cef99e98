package clinic.vein.workflow.web;

import clinic.vein.testing.TestAccounts;
import java.util.List;

/** CVE-2026-77226 and the ways to spell its address. */
final class SetUpAttacks {

    static final String PAGE = "/camunda/app/admin/default/setup/";
    static final String ENDPOINT = "/camunda/api/admin/setup/default/user/create";
    static final String BODY = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\"},"
            + "\"credentials\":{\"password\":\"" + TestAccounts.PASSWORD + "\"}}";

    static final List<String> SPELLINGS = List.of(
            ENDPOINT,
            ENDPOINT + "/",
            ENDPOINT + "?x=1",
            "/camunda/api/admin/setup/other/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/%73%65%74%75%70/default/user/create",
            "/camunda/%61pi/admin/setup/default/user/create",
            "/%63amunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup;x=1/default/user/create",
            "/camunda/api/admin;x/setup/default/user/create",
            "/camunda/api/admin//setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/camunda//api/admin/setup/default/user/create",
            "/camunda/api/admin/./setup/default/user/create",
            "/camunda/api/admin/x/../setup/default/user/create",
            "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
            "/camunda/api/admin%2fsetup/default/user/create",
            "/camunda/api/admin/%2573etup/default/user/create",
            "/camunda/api/admin/setup%00/default/user/create",
            "/camunda/api/admin/setup%20/default/user/create",
            "/camunda/api/admin/SETUP/default/user/create",
            "/camunda/api/cockpit/setup/default/user/create",
            "/camunda/api/tasklist/../admin/setup/default/user/create",
            "/error/../camunda/api/admin/setup/default/user/create");

    private SetUpAttacks() {}
}
