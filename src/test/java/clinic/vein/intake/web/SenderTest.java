package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTest {

    @Test
    void an_ipv6_network_is_one_sender() {
        Sender network = Sender.of("2001:db8:1:2:0:0:0:1");
        assertThat(Sender.of("2001:db8:1:2::ffff")).isEqualTo(network);
        assertThat(Sender.of("2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd%eth0")).isEqualTo(network);
        assertThat(Sender.of("2001:db8:1:3::1")).isNotEqualTo(network);
        assertThat(Sender.of("::1")).isEqualTo(Sender.of("::2"));
    }

    @Test
    void other_addresses_are_what_they_are() {
        assertThat(Sender.of("203.0.113.7")).isNotEqualTo(Sender.of("203.0.113.8"));
        assertThat(Sender.of("::ffff:203.0.113.7").text()).isEqualTo("::ffff:203.0.113.7");
        assertThat(Sender.of("unknown:x").text()).isEqualTo("unknown:x");
    }

    @Test
    void neighbours_are_of_one_network() {
        assertThat(Sender.of("203.0.113.7").network())
                .isEqualTo(Sender.of("203.0.113.8").network())
                .isNotEqualTo(Sender.of("203.0.114.7").network());
        assertThat(Sender.of("2001:db8:1:2::1").network())
                .isEqualTo(Sender.of("2001:db8:1:3::1").network())
                .isNotEqualTo(Sender.of("2001:db8:2:2::1").network());
        assertThat(Sender.of("unknown:x").network()).isEqualTo("unknown:x");
    }
}
