package nl.baken.streams.topology.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.baken.assessment.dossier.Facet;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Facets;

/** How the facets of a project are kept: each under the name of its kind, and those that hold nothing not at all. */
final class FacetsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    FacetsModule() {
        addSerializer(new Writer());
        addDeserializer(Facets.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Facets> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Facets.class);
        }

        @Override
        public void serialize(Facets facets, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            for (FacetKind<?> kind : Facets.KINDS) {
                Facet<?> facet = facets.get(kind);
                if (!facet.equals(kind.nothing())) {
                    out.writeFieldName(kind.name());
                    provider.defaultSerializeValue(facet, out);
                }
            }
            out.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Facets> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Facets.class);
        }

        @Override
        public Facets deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Map<FacetKind<?>, Facet<?>> known = new HashMap<>();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                FacetKind<?> kind = Facets.named(name).orElse(null);
                if (kind == null) {
                    context.handleUnknownProperty(in, this, Facets.class, name);
                } else {
                    in.nextToken();
                    known.put(kind, context.readValue(in, kind.type()));
                }
            }
            return Facets.of(known);
        }
    }
}
