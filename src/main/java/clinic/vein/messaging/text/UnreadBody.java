package clinic.vein.messaging.text;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads nothing of an answer, however long it is and however slowly it comes. */
final class UnreadBody implements BodySubscriber<@Nullable Void> {

    @Override
    public CompletionStage<@Nullable Void> getBody() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> read) {
        // Nothing was asked for.
    }

    @Override
    public void onError(Throwable failure) {
        // The status is known by then.
    }

    @Override
    public void onComplete() {
        // The status is known by then.
    }
}
