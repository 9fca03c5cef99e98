package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.timeline.EventKind;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OneLookPerTransactionTest {

    private final AtomicInteger sorted = new AtomicInteger();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void however_much_is_noted_one_look_waits_for_the_end_and_nothing_is_sorted_before() {
        KeepVersions keep = new KeepVersions(
                mock(SentVersions.class),
                mock(ShowRequests.class),
                mock(RequestOutputs.class),
                mock(ApplicationEventPublisher.class),
                Clock.systemUTC());
        TransactionSynchronizationManager.registerSynchronization(another());
        TransactionSynchronizationManager.registerSynchronization(another());
        for (int number = 0; number < 5; number++) {
            keep.on(new EventNoted(new ReferralId(UUID.randomUUID()), EventKind.values()[0]));
        }
        assertThat(sorted).hasValue(0);
        assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(3);
    }

    private TransactionSynchronization another() {
        return new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return sorted.incrementAndGet();
            }
        };
    }
}
