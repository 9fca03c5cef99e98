package clinic.vein.security;

import clinic.vein.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, and how. A provider of OpenID Connect is configured by {@code spring.security.oauth2.client.*}.
 *
 * @param localAccounts whether names and passwords are taken here as well
 * @param groupsClaim the claim of the provider's token that lists somebody's groups there
 * @param groups which group here a group there stands for; others count for nothing
 */
@ConfigurationProperties("clinic.sign-in")
public record SignInSettings(
        @DefaultValue("true") boolean localAccounts,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups) {

    private static final Set<Role> NOBODYS = Set.of(Role.CLIENT, Role.PATIENT, Role.SYSTEM);

    public SignInSettings {
        groups = Map.copyOf(groups);
        groups.values().stream().filter(group -> !isGroup(group)).findFirst().ifPresent(group -> {
            throw new IllegalArgumentException("clinic.sign-in.groups: there is no group " + group);
        });
    }

    List<String> groupsOf(List<String> claimed) {
        return claimed.stream()
                .map(groups::get)
                .flatMap(group -> Stream.ofNullable(group))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isGroup(String id) {
        return Role.ofGroup(id).filter(known -> !NOBODYS.contains(known)).isPresent();
    }
}
