package nl.baken.engine;

import java.time.Instant;
import nl.baken.output.AlertConditions;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import org.apache.avro.specific.SpecificRecord;

/** One thing that is said of a project. */
public sealed interface Output {

    /** What is said. */
    SpecificRecord record();

    /** The time of the log at which it holds. */
    Instant asOf();

    /** The current reading of all risks. */
    record Risks(RiskAssessment record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** A change of one reading. */
    record Change(RiskChange record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** What the project brings. */
    record Outcome(OutcomeIndicators record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** Advice for the next gate. */
    record Advice(GateAdvice record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** Dates. */
    record Forecast(ProjectForecast record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** What deserves an alert. */
    record Conditions(AlertConditions record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }

    /** The project as a portfolio of one. */
    record Contribution(PortfolioIndicators record) implements Output {
        @Override
        public Instant asOf() {
            return record.getAsOf();
        }
    }
}
