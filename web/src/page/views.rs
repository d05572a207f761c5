//! The views that are open beside the picture: told to the worker, filled from its answers.

use super::Page;
use crate::dom;
use crate::protocol::Command;
use crate::views::{Shown, View};

impl Page {
    /// Opens a view, in place of the one that its part showed before.
    pub(super) fn open_view(&mut self, view: View) {
        self.views.retain(|other| other.part() != view.part());
        self.views.push(view);
        self.tell_views();
    }

    /// Closes the view that a part shows, if there is one.
    pub(super) fn close_view(&mut self, part: &str) {
        let before = self.views.len();
        self.views.retain(|view| view.part() != part);
        if self.views.len() != before {
            self.tell_views();
        }
    }

    fn tell_views(&self) {
        self.send(&Command::Views {
            views: self.views.clone(),
        });
    }

    /// Fills the parts of all views that the last answer brought.
    pub(super) fn show_views(&self) {
        let Some(update) = &self.update else { return };
        for shown in &update.views {
            match (shown, shown.html(self.language)) {
                (Shown::Inside(_), Some(html)) => self.show_inside(&html),
                (_, Some(html)) => dom::set_html(shown.part(), &html),
                (_, None) => {}
            }
            if matches!(shown, Shown::Log(_)) && self.log.page.is_none() {
                dom::scroll_to("#panel-log", ".now");
            }
        }
        dom::scroll_to("#panel-screen", ".cursor");
        if dom::is_focused("memory-grid") {
            dom::keep_in_sight("#panel-memory", ".grid mark");
        }
    }
}
