package clinic.vein.security.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.security.Sessions;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application that goes on where another one left off has nothing but the rows; so has this one, which has its rows taken
 * away and put back.
 */
@ClinicTest
class SharedSessionsTest {

    private static final String OURS = "/actuator/prometheus";
    private static final String TASKS_OF_THE_ENGINE = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeptSessions<?> sessions;

    @Autowired
    private SessionContent content;

    @Autowired
    private TransactionTemplate transaction;

    private String session(Visitor visitor) {
        String cookie = visitor.cookie("VEIN-SESSION").orElseThrow();
        return cookie.substring(0, cookie.indexOf('.'));
    }

    private Map<String, Object> row(String id) {
        return jdbc.sql("select * from clinic.session where session_id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> attributes(Object primaryId) {
        return jdbc.sql("select * from clinic.session_attributes where session_primary_id = :id")
                .param("id", primaryId)
                .query()
                .listOfRows();
    }

    private long rows() {
        return jdbc.sql("select count(*) from clinic.session").query(Long.class).single();
    }

    @Test
    void anotherApplicationGoesOnWithNothingButTheRows() {
        Visitor admin = Visitor.signedIn(port, "clinicadmin");
        admin.get("/camunda/app/cockpit/default/");
        assertThat(admin.get(TASKS_OF_THE_ENGINE).statusCode()).isEqualTo(200);
        Map<String, Object> row = row(session(admin));
        List<Map<String, Object>> attributes = attributes(row.get("primary_id"));

        jdbc.sql("delete from clinic.session where session_id = :id")
                .param("id", row.get("session_id"))
                .update();
        assertThat(admin.get(OURS).statusCode()).isEqualTo(401);

        jdbc.sql("""
                        insert into clinic.session values (:primary_id, :session_id, :creation_time, :last_access_time,
                            :max_inactive_interval, :expiry_time, :principal_name)""").params(row).update();
        attributes.forEach(attribute -> jdbc.sql(
                        "insert into clinic.session_attributes values (:session_primary_id, :attribute_name, :attribute_bytes)")
                .params(attribute)
                .update());
        assertThat(admin.get(OURS).statusCode()).isEqualTo(200);
        assertThat(admin.get(TASKS_OF_THE_ENGINE).statusCode()).isEqualTo(200);
        assertThat(admin.postJson(TASKS_OF_THE_ENGINE, "{}").statusCode())
                .as("with the token that the engine's apps were given before")
                .isEqualTo(200);
        assertThat(admin.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"clinicadmin\"");
    }

    @Test
    void whatCannotBeReadSignsOutAndIsNeverMadeAnObject() throws IOException {
        Visitor admin = Visitor.signedIn(port, "clinicadmin");
        assertThat(admin.get(OURS).statusCode()).isEqualTo(200);
        ByteArrayOutputStream serialised = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
            out.writeObject(new ArrayList<>(List.of("anything")));
        }
        byte[] readable = content.bytes(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated("clinicadmin", null, List.of())));
        for (byte[] bytes : List.of(
                serialised.toByteArray(),
                "".getBytes(StandardCharsets.UTF_8),
                "SPRING_SECURITY_CONTEXT\nnull".getBytes(StandardCharsets.UTF_8),
                "SPRING_SECURITY_CONTEXT\n{\"account\":null,\"authorities\":[]}".getBytes(StandardCharsets.UTF_8),
                "SPRING_SECURITY_CONTEXT\n{\"@class\":\"java.lang.String\"}".getBytes(StandardCharsets.UTF_8))) {
            put(admin, bytes);
            assertThat(admin.get(OURS).statusCode())
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(401);
        }
        put(admin, readable);
        assertThat(admin.get("/session").statusCode())
                .as("a release that can read it goes on")
                .isEqualTo(200);
        assertThat(admin.get(OURS).statusCode()).isNotEqualTo(401);
    }

    private void put(Visitor visitor, byte[] bytes) {
        int changed = jdbc.sql("""
                        update clinic.session_attributes set attribute_bytes = :bytes
                        where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id =
                            (select primary_id from clinic.session where session_id = :id)""")
                .param("bytes", bytes)
                .param("id", session(visitor))
                .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void aRowHoldsTextThatIsSmallAndItsNameAloneOpensNothing() {
        Visitor admin = Visitor.signedIn(port, "clinicadmin");
        admin.get("/camunda/app/cockpit/default/");
        admin.get(TASKS_OF_THE_ENGINE);
        Map<String, Object> row = row(session(admin));
        assertThat(row.get("principal_name")).isEqualTo("clinicadmin");
        List<String> texts = attributes(row.get("primary_id")).stream()
                .map(attribute -> new String((byte[]) attribute.get("attribute_bytes"), StandardCharsets.UTF_8))
                .toList();
        assertThat(texts).hasSize(4).allSatisfy(text -> assertThat(text).hasSizeLessThan(1_000));
        assertThat(String.join("", texts)).contains("ROLE_CLINICADMIN").doesNotContain(TestAccounts.PASSWORD, "\uFFFD");

        for (String cookie : List.of(session(admin), session(admin) + ".", session(admin) + ".AAAA", "x.y")) {
            assertThat(new Visitor(port)
                            .send(OURS, request -> request.header("Cookie", "VEIN-SESSION=" + cookie))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void strangersHaveNoRow() {
        long before = rows();
        Visitor stranger = new Visitor(port);
        for (String page : List.of("/", "/refer", "/refer/receipt", "/sign-in", "/camunda/app/tasklist/", "/session")) {
            stranger.send(page, request -> request.header("Accept", "text/html"));
        }
        stranger.signIn("clinicadmin", "wrong");
        assertThat(rows()).isEqualTo(before);
        assertThat(stranger.cookie("VEIN-SESSION")).isEmpty();
    }

    @Test
    void itIsWrittenOnlyWhenSomethingChanged() {
        Visitor admin = Visitor.signedIn(port, "clinicadmin");
        admin.get("/camunda/app/cockpit/default/");
        admin.get(TASKS_OF_THE_ENGINE);
        String before = versions(session(admin));
        for (int i = 0; i < 3; i++) {
            assertThat(admin.get(TASKS_OF_THE_ENGINE).statusCode()).isEqualTo(200);
        }
        assertThat(versions(session(admin))).isEqualTo(before);
    }

    /** PostgreSQL gives each version of a row a place and a transaction. */
    private String versions(String id) {
        return jdbc.sql("""
                        select string_agg(a.xmin || ' ' || s.xmin || ' ' || attribute_name, ',' order by attribute_name)
                        from clinic.session s join clinic.session_attributes a on session_primary_id = primary_id
                        where session_id = :id
                          and attribute_name <> 'clinic.vein.security.SignedInSession'""").param("id", id).query(String.class).single();
    }

    @Test
    void ofOneAccountTheOneLeftAloneForLongestGivesWay() {
        String account = "t" + UUID.randomUUID().toString().replace("-", "");
        String first = signedIn(sessions, account);
        String other = signedIn(sessions, "o" + account);
        for (int i = 0; i < 50; i++) {
            signedIn(sessions, account);
        }
        assertThat(sessions.findByIndexNameAndIndexValue(KeptSessions.PRINCIPAL_NAME_INDEX_NAME, account))
                .hasSize(50)
                .doesNotContainKey(first);
        assertThat(sessions.findById(other)).isNotNull();

        ((Sessions) sessions).end(account, session -> true);
        assertThat(sessions.findByIndexNameAndIndexValue(KeptSessions.PRINCIPAL_NAME_INDEX_NAME, account))
                .isEmpty();
    }

    @Test
    void whoHasShownAPasswordOnlyTakesNoRoomFromWhoIsIn() {
        String account = "t" + UUID.randomUUID().toString().replace("-", "");
        String whole = signedIn(sessions, account);
        String firstHalf = signedIn(sessions, account, "SECOND_STEP");
        String lastHalf = firstHalf;
        for (int i = 0; i < 55; i++) {
            lastHalf = signedIn(sessions, account, "SECOND_STEP");
        }
        assertThat(sessions.findByIndexNameAndIndexValue(KeptSessions.PRINCIPAL_NAME_INDEX_NAME, account))
                .hasSize(21)
                .containsKeys(whole, lastHalf)
                .doesNotContainKey(firstHalf);
        for (int i = 0; i < 50; i++) {
            signedIn(sessions, account, "ROLE_NURSE");
        }
        assertThat(sessions.findById(signedIn(sessions, account, "SECOND_STEP")))
                .as("fifty browsers do not keep the owner from the second step")
                .isNotNull();
    }

    @Test
    void aSessionThatCannotBeReadIsMeantWhenSomethingEnds() {
        String account = "t" + UUID.randomUUID().toString().replace("-", "");
        String unreadable = signedIn(sessions, account);
        String readable = signedIn(sessions, account);
        jdbc.sql("""
                        update clinic.session_attributes set attribute_bytes = 'anything'
                        where session_primary_id = (select primary_id from clinic.session where session_id = :id)""").param("id", unreadable).update();
        ((Sessions) sessions).end(account, session -> session.getAttribute("SPRING_SECURITY_CONTEXT") != null);
        assertThat(rows(unreadable)).isZero();
        assertThat(rows(readable)).isZero();
    }

    @Test
    void firstRequestsAtTheSameTimeAreGivenOneTokenOfTheEnginesApps() {
        Visitor admin = Visitor.signedIn(port, "clinicadmin");
        admin.get("/camunda/app/cockpit/default/");
        String token = admin.cookie("XSRF-TOKEN").orElseThrow();
        jdbc.sql("""
                        delete from clinic.session_attributes where attribute_name = 'CAMUNDA_CSRF_TOKEN'
                        and session_primary_id = (select primary_id from clinic.session where session_id = :id)""").param("id", session(admin)).update();
        admin.get("/camunda/app/welcome/default/");
        assertThat(admin.cookie("XSRF-TOKEN")).contains(token);
        assertThat(admin.postJson(TASKS_OF_THE_ENGINE, "{}").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .signIn("clinicadmin")
                        .get("/camunda/app/cockpit/default/")
                        .headers()
                        .allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .contains("Path=/camunda", "SameSite=Lax")
                .doesNotContain("HttpOnly", token);
    }

    @Test
    void ofAllTheOneLeftAloneForLongestGivesWay() {
        String account = "t" + UUID.randomUUID().toString().replace("-", "");
        String first = signedIn(sessions, account);
        jdbc.sql("update clinic.session set last_access_time = 1000 where session_id = :id")
                .param("id", first)
                .update();
        int most = (int) rows();
        assertThat(signedIn(bounded(sessions, most), "o" + account)).isNotEqualTo(first);
        assertThat(rows()).isEqualTo(most);
        assertThat(rows(first)).isZero();
    }

    private <S extends Session> KeptSessions<S> bounded(KeptSessions<S> all, int most) {
        return new KeptSessions<>(all.sessions(), content, jdbc, most);
    }

    private static <S extends Session> String signedIn(
            KeptSessions<S> sessions, String account, String... authorities) {
        KeptSession<S> session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, AuthorityUtils.createAuthorityList(authorities))));
        sessions.save(session);
        return session.getId();
    }

    @Test
    void nobodyPutsInWhatNobodyWroteDown() {
        KeptSession<?> session = sessions.createSession();
        assertThatThrownBy(() -> session.setAttribute("anything", new ArrayList<>(List.of(1))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> session.setAttribute("anything", new Object()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneApplicationAtATimeTakesAwayWhatIsOver() {
        String id = signedIn(sessions, "t" + UUID.randomUUID().toString().replace("-", ""));
        jdbc.sql("update clinic.session set expiry_time = 1000 where session_id = :id")
                .param("id", id)
                .update();
        transaction.executeWithoutResult(elsewhere -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.session')) is null")
                    .query(Boolean.class)
                    .single();
            assertThat(forget()).as("another application is at it").isZero();
        });
        assertThat(forget()).isEqualTo(1);
        assertThat(rows(id)).isZero();
    }

    private int forget() {
        TransactionTemplate another = new TransactionTemplate(transaction.getTransactionManager());
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return another.execute(own -> sessions.forgetEnded(Instant.ofEpochMilli(2000)));
    }

    private long rows(String id) {
        return jdbc.sql("select count(*) from clinic.session where session_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
