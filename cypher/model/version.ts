/** Version of the graph model, kept in the store: raised when labels, types, properties or ids change their meaning. */
export const MODEL_VERSION = 3;
