package clinic.vein.workflow.web;

import java.util.UUID;

/** Filters as Tasklist sends them. */
final class FilterBodies {

    private FilterBodies() {}

    static String with(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"" + UUID.randomUUID() + "\",\"owner\":null,\"query\":" + query
                + ",\"properties\":{\"priority\":90,\"color\":\"#555555\"}}";
    }
}
