package clinic.vein.security.limits.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body is read through {@link PacedInput} by whoever reads it. */
class LimitedRequest extends HttpServletRequestWrapper {

    private final PacedInput input;

    LimitedRequest(HttpServletRequest request, RequestSettings settings, BodyPlaces places, long limit)
            throws IOException {
        super(request);
        this.input = new PacedInput(
                request.getInputStream(),
                limit,
                settings.patience(),
                settings.leastBytesPerSecond(),
                settings.longest(),
                places,
                BodySender.of(request),
                System::nanoTime);
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(input, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }
}
