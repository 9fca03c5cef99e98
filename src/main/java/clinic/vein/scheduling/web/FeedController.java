package clinic.vein.scheduling.web;

import clinic.vein.kernel.ical.CalendarFile;
import clinic.vein.scheduling.ReadFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A calendar feed for whoever knows its address. */
@Controller
class FeedController {

    private static final String EXTENSION = ".ics";

    private final ReadFeed readFeed;

    FeedController(ReadFeed readFeed) {
        this.readFeed = readFeed;
    }

    /** The same answer to every address that is none, whatever it looks like. */
    @GetMapping("/feeds/{file}")
    ResponseEntity<String> feed(@PathVariable String file) {
        String secret = file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : "";
        return readFeed.read(secret)
                .map(calendar -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                        .header("Referrer-Policy", "no-referrer")
                        .cacheControl(CacheControl.noStore())
                        .body(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
