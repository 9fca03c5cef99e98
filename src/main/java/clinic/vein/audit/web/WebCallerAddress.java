package clinic.vein.audit.web;

import clinic.vein.audit.CallerAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Behind a proxy this is the proxy's address, unless server.forward-headers-strategy says to believe its headers. */
@Component
class WebCallerAddress implements CallerAddress {

    @Override
    public @Nullable String get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
