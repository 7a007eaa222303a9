/** Version of the extractor: a document that another version read is read again. Raised with every change of what is found. */
export const EXTRACTOR_VERSION = "0.3.0";
