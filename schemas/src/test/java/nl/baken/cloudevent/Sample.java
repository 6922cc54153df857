package nl.baken.cloudevent;

/** CloudEvents for tests, written with single quotes. */
final class Sample {

    private Sample() {}

    /** An event of this kind with this data. */
    static String event(String name, String data) {
        return json("{'specversion':'1.0','type':'nl.baken." + name + ".v1','id':'e1','source':'urn:nld:oin:1',"
                + "'subject':'p1','time':'2024-03-31T12:00:00Z','data':" + data + "}");
    }

    /** An event with these attributes beside its type, and with valid data. */
    static String attributes(String attributes) {
        return json("{'type':'nl.baken.PhaseEntered.v1'," + attributes + ",'data':{'phase':'IDEA'}}");
    }

    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
