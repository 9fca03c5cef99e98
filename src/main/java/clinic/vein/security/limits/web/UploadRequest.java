package clinic.vein.security.limits.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, taken apart here: the server would read it past our limits, at whatever pace, as soon as somebody asks
 * for a field. Who is not signed in has no fields in the body, so that nothing is parked before access is decided; but for
 * where strangers may send files, of whom there are few at a time. Whoever comes with a token has them once somebody asks for
 * the files.
 */
final class UploadRequest extends LimitedRequest {

    private static final int KEPT_IN_MEMORY = 64 * 1024;
    private static final int MOST_PARTS = 30;
    private static final File PARKED = new File(System.getProperty("java.io.tmpdir"));

    private final boolean fieldsAsked;
    private final long longestFields;
    private @Nullable List<Part> parts;

    UploadRequest(HttpServletRequest request, RequestSettings settings, BodyPlaces places, long limit, boolean stranger)
            throws IOException {
        super(request, settings, places, limit);
        longestFields = settings.maxBody().toBytes();
        fieldsAsked = stranger || BodySender.of(request).signedIn();
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (parts == null) {
            // What could not be read is not tried again: there is no second reading of it.
            parts = List.of();
            parts = read();
        }
        return parts;
    }

    private List<Part> read() throws IOException, ServletException {
        DiskFileItemFactory factory = new DiskFileItemFactory();
        factory.setRepository(PARKED);
        factory.setSizeThreshold(KEPT_IN_MEMORY);
        factory.setDefaultCharset(StandardCharsets.UTF_8.name());
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(factory);
        upload.setFileCountMax(MOST_PARTS);
        try {
            List<Part> found = new ArrayList<>();
            long fields = 0;
            for (FileItem item : upload.parseRequest(new ServletRequestContext(this))) {
                found.add(new ApplicationPart(item, PARKED));
                fields += item.isFormField() ? item.getSize() : 0;
            }
            if (fields > longestFields) {
                // A field is read whole, by each that asks for it; a file is not.
                for (Part part : found) {
                    part.delete();
                }
                throw BodyRefused.tooLong(longestFields);
            }
            return found;
        } catch (FileUploadException e) {
            throw BodyRefused.unreadable();
        }
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Those of the address first, as everywhere. */
    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FormRequest.add(getQueryString(), fields, 0, Integer.MAX_VALUE);
        if (fieldsAsked || parts != null) {
            try {
                for (Part part : getParts()) {
                    if (part.getSubmittedFileName() == null) {
                        fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                                .add(((ApplicationPart) part).getString(StandardCharsets.UTF_8.name()));
                    }
                }
            } catch (IOException | ServletException e) {
                throw BodyRefused.unreadable();
            }
        }
        return FormRequest.arrays(fields);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** What was parked on the disk goes. */
    void clear() throws IOException {
        if (parts != null) {
            for (Part part : parts) {
                part.delete();
            }
        }
    }
}
