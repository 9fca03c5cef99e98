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
