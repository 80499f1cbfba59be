package vn.thidua.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What the Ministry Office found when it appraised the dossier. */
record Appraisal(
    @Id @Nullable Long id, long dossier, String text, String givenBy, Instant givenAt) {}
