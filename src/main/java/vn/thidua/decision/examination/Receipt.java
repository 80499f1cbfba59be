package vn.thidua.decision.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * One look of Cục Ngoại vụ at an incoming dossier.
 *
 * @param attempt from 1; another one after each question back
 * @param intact whether all fingerprints were as recorded
 */
public record Receipt(
    @Id @Nullable Long id,
    long dossier,
    int attempt,
    boolean intact,
    boolean complete,
    String receivedBy,
    Instant receivedAt) {}
