//! Charts as data: what is compared and how it is called. Every figure stands in a table of the same document too,
//! so that a chart can be left out: machine formats have none, the terminal has lines only, as sparklines.

use super::table::{Tone, Value};

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The figures.
    pub plot: Plot,
}

/// The figures of a chart, and so its shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Shares of a whole, one bar a label.
    Bars {
        /// What the parts are called, and what they mean.
        parts: Vec<(String, Tone)>,
        /// The bars, from top to bottom.
        bars: Vec<Bar>,
    },
    /// Values over periods.
    Lines {
        /// The periods, in order.
        steps: Vec<String>,
        /// What all lines show, where their labels do not say it.
        of: Option<String>,
        /// The lines, all on one scale that starts at zero.
        lines: Vec<Line>,
    },
    /// From a median to a 90th percentile.
    Ranges(Vec<Range>),
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is called.
    pub label: String,
    /// The size of each part, none negative; all zero where there is nothing to show.
    pub sizes: Vec<i64>,
    /// What stands beside it.
    pub note: Value,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is called.
    pub label: String,
    /// A value for each period: a number, or one that does not apply.
    pub points: Vec<Value>,
}

/// One range, in seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// What it is called.
    pub label: String,
    /// Of how many.
    pub n: i64,
    /// Half of them took no longer.
    pub median: i64,
    /// 90 % of them took no longer.
    pub p90: i64,
}
