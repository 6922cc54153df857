package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.baken.output.ClosedProjects;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.PortfolioRisk;
import nl.baken.output.Remedy;
import nl.baken.output.Text;
import nl.baken.steering.Channel;
import nl.baken.steering.Subscription;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    @Test
    void shouldWriteFieldsInTheOrderOfTheSchemaAndMapsByKey() {
        // Given
        PortfolioIndicators portfolio = PortfolioIndicators.newBuilder()
                .setOrganisationId("o1")
                .setAsOf(Instant.parse("2024-03-31T12:00:00Z"))
                .setProjects(2)
                .setProjectsOpen(1)
                .setProjectsClosed(1)
                .setRisks(List.of(new PortfolioRisk("corruption", 0, 1, 0, 0, 1, 0)))
                .setAdvice(Map.of("NO_GO", 1, "GO", 1, "HOLD", 0))
                .setValueEvidence(Map.of())
                .setInUseWithoutOutcome(0)
                .setInternalCostsUnknown(2)
                .setUnknownsOpen(3)
                .setUnknownsOverdue(0)
                .setUnknownsAtLeast(0)
                .setOutOfPocket(new BigDecimal("1200.00"))
                .setCostsAtLeast(0)
                .setClosed(
                        new ClosedProjects(Map.of("STOPPED", 1), List.of(), Map.of(), 0, 1, new BigDecimal("3.50"), 0))
                .build();

        // When
        String json = RecordJson.write(portfolio);

        // Then
        assertThat(json)
                .startsWith(Sample.json("{'organisationId':'o1','asOf':'2024-03-31T12:00:00Z','projects':2,"
                                + "'projectsOpen':1,'projectsClosed':1,"
                                + "'risks':[{'risk':'corruption','notAssessed':0,'low':1,'guarded':0,'high':0,'critical':1,'littleKnown':0}],"
                                + "'advice':{'GO':1,'HOLD':0,'NO_GO':1},"))
                .contains("\"outOfPocket\":1200.00");
        assertThat(RecordJson.read(PortfolioIndicators.class, json)).isEqualTo(new Read.Accepted(portfolio));
    }

    @Test
    void shouldReadASubscriptionAndKeepItsAddress() {
        // Given
        String json = Sample.json("{'subscriptionId':'s1','steeringGroupId':'g1',"
                + "'effectiveFrom':'2024-03-31T12:00:00Z','channel':'MAIL','address':'stuurgroep@voorbeeld.nl'}");

        // When
        Read read = RecordJson.read(Subscription.class, json);

        // Then
        assertThat(read)
                .isEqualTo(new Read.Accepted(Subscription.newBuilder()
                        .setSubscriptionId("s1")
                        .setSteeringGroupId("g1")
                        .setEffectiveFrom(Instant.parse("2024-03-31T12:00:00Z"))
                        .setChannel(Channel.MAIL)
                        .setAddress("stuurgroep@voorbeeld.nl")
                        .build()));
    }

    @Test
    void shouldSayEverythingThatASubscriptionLacks() {
        // Given
        String json = Sample.json("{'subscriptionId':'s1','steeringGroupId':'g1',"
                + "'effectiveFrom':'2024-03-31T12:00:00Z','channel':'MAIL','timing':'BEFORE_MEETING',"
                + "'quietFrom':1320,'escalateTo':'s1','lowestLevel':'HIGH'}");

        // When
        Read read = RecordJson.read(Subscription.class, json);

        // Then
        assertThat(((Read.Refused) read).problems())
                .extracting(problem -> problem.field() + " " + problem.reason())
                .containsExactly(
                        "quietUntil MISSING",
                        "escalateAfterWorkingDays MISSING",
                        "address MISSING",
                        "meetings MISSING",
                        "escalateTo SELF_REFERENCE");
    }

    @Test
    void shouldNameTheFieldForWhichJsonHasNoNumber() {
        // Given
        Remedy remedy = new Remedy("r", Double.NaN, new Text("nl", "en"));

        // When / Then
        assertThatThrownBy(() -> RecordJson.write(remedy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decibans is NaN, for which JSON has no number.");
    }
}
