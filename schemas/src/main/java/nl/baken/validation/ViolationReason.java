package nl.baken.validation;

/**
 * Why something was refused, for machines: the names are counted and kept in the headers of dead letters, so they stay
 * as they are.
 */
public enum ViolationReason {
    /** The text is not one JSON object. */
    MALFORMED_JSON,
    /** The bytes are not UTF-8. */
    NOT_UTF8,
    /** The whole is larger than an event may be. */
    TOO_LARGE,
    /** Something that is needed is not there. */
    MISSING,
    /** A field that the record does not have. */
    UNKNOWN_FIELD,
    /** A CloudEvents type that the contract does not have. */
    UNKNOWN_TYPE,
    /** A value that the enumeration does not have. */
    UNKNOWN_SYMBOL,
    /** A CloudEvents version or content type that is not read. */
    UNSUPPORTED,
    /** Another kind of JSON value than the field takes. */
    WRONG_TYPE,
    /** A text that is no RFC 3339 time. */
    NOT_A_TIME,
    /** A text that is no ISO 8601 date. */
    NOT_A_DATE,
    /** More decimals than the field keeps. */
    TOO_PRECISE,
    /** A number or a time outside its range. */
    OUT_OF_RANGE,
    /** A text with too many characters. */
    TOO_LONG,
    /** A list or map with too many items. */
    TOO_MANY,
    /** A text with nothing in it. */
    BLANK,
    /** Characters that no text has, such as NUL. */
    NOT_TEXT,
    /** A text in another form than the field takes. */
    PATTERN,
    /** A name that is not written as such names are. */
    ILLEGAL_NAME,
    /** The same item twice in a list that is a set. */
    DUPLICATE,
    /** Something that identifies a person. */
    PERSONAL_DATA,
    /** An end before its start. */
    END_BEFORE_START,
    /** It became known before it was true. */
    FUTURE,
    /** Two fields that cannot both be true. */
    CONTRADICTION,
    /** A field that has no meaning beside the value of another. */
    NOT_APPLICABLE,
    /** Something that refers to itself. */
    SELF_REFERENCE,
    /** An event without any content. */
    NOTHING_SAID,
    /** Something that is for Baken itself to write, such as a tick of the clock. */
    CONTROL_EVENT
}
