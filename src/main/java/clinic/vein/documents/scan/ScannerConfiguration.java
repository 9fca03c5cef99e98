package clinic.vein.documents.scan;

import clinic.vein.documents.DocumentSettings;
import clinic.vein.documents.DocumentSettings.WithoutScanner;
import clinic.vein.documents.scan.VirusScanner.Finding;
import clinic.vein.kernel.StartupRefused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which scanner there is; where there is none, the log says at the start what becomes of documents. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScannerConfiguration.class);

    private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\[\\]\\s/]+?)]?:(\\d{1,5})");

    @Bean
    VirusScanner virusScanner(DocumentSettings settings, Environment environment) {
        if (!settings.scanner().isBlank()) {
            return clamAv(settings);
        }
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        WithoutScanner without = settings.withoutScanner() != null
                ? settings.withoutScanner()
                : embedded ? WithoutScanner.SHOW : WithoutScanner.QUARANTINE;
        if (without == WithoutScanner.SHOW) {
            LOG.warn(
                    "No virus scanner is set (clinic.documents.scanner): documents are shown without having been scanned.");
            return content -> Finding.CLEAN;
        }
        LOG.warn(
                "No virus scanner is set (clinic.documents.scanner): documents are kept in quarantine, and nobody sees them."
                        + " With clinic.documents.without-scanner=show they are shown all the same.");
        return new NoScanner();
    }

    private static final class NoScanner implements VirusScanner {

        @Override
        public Finding scan(byte[] content) {
            return Finding.NOT_SCANNED;
        }

        @Override
        public boolean isThere() {
            return false;
        }
    }

    private static ClamAv clamAv(DocumentSettings settings) {
        Matcher address = ADDRESS.matcher(settings.scanner().strip());
        if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
            throw new StartupRefused(
                    "clinic.documents.scanner is no host and port.",
                    "Give it the address of ClamAV's daemon, such as 127.0.0.1:3310.");
        }
        return new ClamAv(address.group(1), Integer.parseInt(address.group(2)), settings.scanTimeout());
    }
}
