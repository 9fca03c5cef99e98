package clinic.vein.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known against a library, as the Open Source Vulnerability format (https://ossf.github.io/osv-schema/) tells it.
 *
 * @param names the identifier and its aliases, such as a CVE number
 */
record Advisory(String names, String summary, List<JsonNode> affected) {

    static Optional<Advisory> of(JsonNode node) {
        // One that was taken back tells nothing any more.
        if (!node.hasNonNull("id") || node.hasNonNull("withdrawn")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(node.get("id").asText()));
        node.path("aliases").forEach(alias -> names.add(alias.asText()));
        List<JsonNode> affected = new ArrayList<>();
        node.path("affected").forEach(affected::add);
        return Optional.of(
                new Advisory(String.join(", ", names), node.path("summary").asText(""), affected));
    }

    /** @return how it concerns the component: nothing where it does not */
    Optional<String> against(Component component) {
        for (JsonNode one : affected) {
            JsonNode library = one.path("package");
            if (library.path("ecosystem").asText().equals("Maven")
                    && library.path("name").asText().equals(component.name())
                    && (isListed(one.path("versions"), component.version())
                            || isWithin(one.path("ranges"), MavenVersion.of(component.version())))) {
                return Optional.of(
                        component.name() + " " + component.version() + ": " + names + mendedIn(one) + " " + summary);
            }
        }
        return Optional.empty();
    }

    private static boolean isListed(JsonNode versions, String version) {
        for (JsonNode listed : versions) {
            if (listed.asText().equals(version)) {
                return true;
            }
        }
        return false;
    }

    /** Events come in order: from where on, until before what, or up to what. */
    private static boolean isWithin(JsonNode ranges, MavenVersion version) {
        for (JsonNode range : ranges) {
            boolean within = false;
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced")) {
                    within |= event.get("introduced").asText().equals("0") || reaches(version, event, "introduced");
                } else if (event.has("fixed")) {
                    within &= !reaches(version, event, "fixed");
                } else if (event.has("last_affected")) {
                    within &= version.compareTo(
                                    MavenVersion.of(event.get("last_affected").asText()))
                            <= 0;
                }
            }
            if (within && range.path("type").asText().equals("ECOSYSTEM")) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(MavenVersion version, JsonNode event, String kind) {
        return version.compareTo(MavenVersion.of(event.get(kind).asText())) >= 0;
    }

    private static String mendedIn(JsonNode one) {
        List<String> mended = new ArrayList<>();
        one.path("ranges")
                .forEach(range -> range.path("events").forEach(event -> {
                    if (event.has("fixed")) {
                        mended.add(event.get("fixed").asText());
                    }
                }));
        return mended.isEmpty() ? "; not mended in any version:" : "; mended in " + String.join(", ", mended) + ":";
    }

    /** @param name group and artifact with a colon between them */
    record Component(String name, String version) {}
}
