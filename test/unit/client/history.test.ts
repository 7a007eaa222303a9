import { expect } from "chai";
import { History } from "../../../client/explore/history.ts";

describe("the history of a view", () => {
  it("begins with nothing to undo or redo", () => {
    const history = new History({ label: "Start", value: 1 });
    history.undo();
    history.redo();
    expect([history.current, history.undoable, history.redoable]).to.deep.equal([1, undefined, undefined]);
  });

  it("goes back and forth and names the steps", () => {
    const history = new History({ label: "Start", value: 1 });
    history.push({ label: "Add Arland", value: 2 });
    history.push({ label: "Hide Borvia", value: 3 });
    history.undo();
    expect([history.current, history.undoable, history.redoable]).to.deep.equal([2, "Add Arland", "Hide Borvia"]);
    history.redo();
    expect([history.current, history.undoable, history.redoable]).to.deep.equal([3, "Hide Borvia", undefined]);
  });

  it("forgets what was undone when something else is done", () => {
    const history = new History({ label: "Start", value: 1 });
    history.push({ label: "Add Arland", value: 2 });
    history.undo();
    history.push({ label: "Add Borvia", value: 3 });
    history.redo();
    expect([history.current, history.redoable]).to.deep.equal([3, undefined]);
    history.undo();
    expect(history.current).to.equal(1);
  });
});
