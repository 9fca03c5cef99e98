package clinic.vein.intake.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a referral document may say, as JSON Schema (2020-12), for whoever writes a sender. */
@RestController
class ReferralDocumentSchema {

    static final String PATH = "/api/schemas/referral-document";

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final Resource FILE = new ClassPathResource("schemas/referral-document.json");

    @GetMapping(PATH)
    ResponseEntity<Resource> show() {
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(FILE);
    }
}
