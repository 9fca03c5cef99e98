package clinic.vein.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the scripts of an app's page the nonce of the page's own header. The engine's filters (7.24) hand it from the
 * header to the page through the servlet context, which all requests share: any request in between, anybody's, leaves
 * a page whose scripts its own policy forbids, and which stays empty. On the way the page learns what our scripts are named.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    private final NamedContents contents;

    PageNonce(NamedContents contents) {
        this.contents = contents;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (page.getContentSize() > 0 && nonce.find()) {
            String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            byte[] body = IN_PAGE.matcher(contents.naming(text, request.getContextPath()))
                    .replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""))
                    .getBytes(StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream().write(body);
        }
        page.copyBodyToResponse();
    }
}
