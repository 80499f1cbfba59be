package vn.thidua.dossier.assembly;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import vn.thidua.criteria.Criterion;
import vn.thidua.report.ReportVersion;

/**
 * What the earlier stages hand to the dossier, read once.
 *
 * @param reports the accepted ones of the proposed units, by unit
 * @param people names of those who signed or counted, by user id
 */
record DossierSources(
    @JsonUnwrapped Outline outline,
    Map<String, ReportVersion> reports,
    Map<String, Criterion> criteria,
    Map<String, String> people) {}
