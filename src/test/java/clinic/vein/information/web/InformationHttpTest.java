package clinic.vein.information.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.information.Leaflet;
import clinic.vein.information.Leaflets;
import clinic.vein.kernel.Language;
import clinic.vein.testing.ClinicTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads the leaflets, on a page and on paper. */
@ClinicTest
class InformationHttpTest {

    private static final Language GERMAN = new Language("de");

    @LocalServerPort
    private int port;

    @Autowired
    private Leaflets leaflets;

    @Test
    void the_first_page_leads_to_all_of_them() throws Exception {
        String page = page("/information?lang=de").body();
        assertThat(page).contains("<html lang=\"de\"");
        for (Leaflet leaflet : leaflets.in(GERMAN)) {
            assertThat(page)
                    .contains("href=\"/information/" + leaflet.id() + "?lang=de\"", leaflet.title())
                    .contains("href=\"/information/" + leaflet.id() + ".pdf?lang=de\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Call ', 'This must be looked at today', 'Where we know this from'",
        "de, ' an', 'Das muss heute', 'Woher wir das wissen'"
    })
    void each_begins_with_what_is_urgent_and_ends_with_its_sources(
            String language, String call, String today, String sources) throws Exception {
        for (Leaflet leaflet : leaflets.in(new Language(language))) {
            HttpResponse<String> answer = page("/information/" + leaflet.id() + "?lang=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            String page = answer.body();
            assertThat(page).contains(leaflet.title(), leaflet.edition(), call);
            assertThat(page.indexOf("tel:999")).isPositive().isLessThan(page.indexOf(today));
            assertThat(page.indexOf("tel:111"))
                    .isGreaterThan(page.indexOf(today))
                    .isLessThan(page.indexOf(leaflet.parts().get(0).heading()));
            assertThat(page.indexOf(sources))
                    .isGreaterThan(page.indexOf(leaflet.parts().get(0).heading()));
            for (int number = 1; number <= leaflet.sources().size(); number++) {
                assertThat(page).contains("href=\"#source-" + number + "\"", "id=\"source-" + number + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Magnesium is a mineral, 'Where we know this from', 'Page 1 of'",
        "de, Magnesium ist ein Mineral, 'Woher wir das wissen', 'Seite 1 von'"
    })
    void each_is_there_on_paper_in_its_language(String language, String said, String sources, String foot)
            throws Exception {
        HttpResponse<byte[]> answer = paper("/information/magnesium.pdf?lang=" + language);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(language.equals("en") ? "en-GB" : language);
            String text = new PDFTextStripper().getText(paper);
            assertThat(text).contains(said, sources, foot, "999", "111", "Hornyak");
            assertThat(text.indexOf("999")).isLessThan(text.indexOf(said));
            assertThat(text)
                    .contains(leaflets.find("magnesium", new Language(language))
                            .orElseThrow()
                            .edition());
        }
    }

    @Test
    void paper_may_be_kept_by_anybody_and_pages_by_nobody() throws Exception {
        HttpResponse<byte[]> paper = paper("/information/veins.pdf");
        assertThat(paper.headers().firstValue("Cache-Control")).contains("max-age=3600, public");
        assertThat(paper.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(paper.headers().allValues("Set-Cookie"))
                .as("else a store would hand it to others")
                .isEmpty();
        String tag = paper.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                send("/information/veins.pdf", HttpResponse.BodyHandlers.ofString(), "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        HttpResponse<byte[]> other = send(
                "/information/veins.pdf",
                HttpResponse.BodyHandlers.ofByteArray(),
                "If-None-Match",
                tag,
                "Accept-Language",
                "de");
        assertThat(other.statusCode())
                .as("in another language it is another paper")
                .isEqualTo(200);

        HttpResponse<String> page = page("/information/veins");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("style=\"", "<style", "<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "/information/nothing",
        "/information/nothing.pdf",
        "/information/..%2fsources",
        "/information/sources.properties"
    })
    void what_is_no_leaflet_is_not_there(String path) throws Exception {
        assertThat(page(path).statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
    }

    @Test
    void patients_pages_lead_there() throws Exception {
        for (String page : new String[] {"/", "/refer", "/status"}) {
            assertThat(page(page + "?lang=de").body()).as(page).contains("href=\"/information?lang=de\"");
        }
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(path, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> paper(String path) throws IOException, InterruptedException {
        return send(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> as, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return HttpClient.newHttpClient().send((headers.length == 0 ? request : request.headers(headers)).build(), as);
    }
}
