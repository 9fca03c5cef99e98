/** Names of steps are 12 pixels high at 1; nine can be read. */
const READABLE = 0.75;
const MARGIN = 20;

/**
 * What we draw on one diagram. Cockpit keeps a viewer that was left, and may show it again, so all of it must be taken away
 * by whoever drew it.
 */
export class Picture {

  constructor(viewer) {
    this.viewer = viewer;
    this.overlays = [];
    this.markers = [];
  }

  /** A long process begins at its beginning and in letters that can be read, not as a whole that cannot. */
  openReadable() {
    const canvas = this.viewer.get('canvas');
    const {inner, outer, scale} = canvas.viewbox();
    if (scale > 0 && scale < READABLE && outer.width > 0) {
      canvas.viewbox({x: inner.x - MARGIN, y: inner.y - MARGIN, width: outer.width / READABLE, height: outer.height / READABLE});
    }
  }

  /** Whether the names of steps can be read as far away as the diagram is now. */
  isFar() {
    return this.viewer.get('canvas').viewbox().scale < READABLE / 2;
  }

  /** @return what the model calls the element, or undefined where this version has none of that id */
  name(id) {
    const shape = this.viewer.get('elementRegistry').get(id);
    return shape && (shape.businessObject.name || id);
  }

  colour(id, look) {
    this.viewer.get('canvas').addMarker(id, look);
    this.markers.push([id, look]);
  }

  /** Of the same size at every distance, for it must stay readable when the whole process is in sight. */
  badge(id, html) {
    this.overlays.push(this.viewer.get('overlays').add(id, {
      position: {top: 0, left: 0},
      show: {minZoom: -Infinity, maxZoom: Infinity},
      scale: {min: 1},
      html
    }));
  }

  clear() {
    this.overlays.splice(0).forEach(id => this.viewer.get('overlays').remove(id));
    this.markers.splice(0).forEach(([id, look]) => this.viewer.get('canvas').removeMarker(id, look));
  }
}
