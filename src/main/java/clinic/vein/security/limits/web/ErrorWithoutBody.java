package clinic.vein.security.limits.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows errors of requests as though they had no body. The server asks for the page of an error with the request as it came,
 * past all limits: whatever looks for a form's field or file then would read the rest of a body that was refused, at the
 * sender's pace.
 */
final class ErrorWithoutBody implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Bodiless((HttpServletRequest) request), response);
    }

    private static final class Bodiless extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields;

        Bodiless(HttpServletRequest request) {
            super(request);
            fields = ofTheAddress(request.getQueryString());
        }

        private static Map<String, String[]> ofTheAddress(@Nullable String query) {
            Map<String, List<String>> found = new LinkedHashMap<>();
            try {
                FormRequest.add(query, found, 0, Integer.MAX_VALUE);
            } catch (BodyRefused undecodable) {
                return Map.of();
            }
            return FormRequest.arrays(found);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new NoInput();
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(InputStream.nullInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = fields.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return fields;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }
    }

    private static final class NoInput extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("There is nothing to wait for: the page of an error has no body");
        }
    }
}
