use super::*;
use crate::render::Options;
use crate::report::chart::{Bar, Line, Range};
use crate::report::table::Tone;

const HOSTILE: &str = "</title><script>x</script>\"'\u{202e}";

fn charts() -> Vec<Chart> {
    let chart = |plot| Chart {
        title: HOSTILE.to_owned(),
        plot,
    };
    let line = |label: &str, points: &[Value]| Line {
        label: label.to_owned(),
        points: points.to_vec(),
    };
    vec![
        chart(Plot::Bars {
            parts: vec![
                (HOSTILE.to_owned(), Tone::Good),
                ("breached".to_owned(), Tone::Bad),
            ],
            bars: vec![
                Bar {
                    label: HOSTILE.to_owned(),
                    sizes: vec![999_999, 1],
                    note: Value::Share(0.999_999),
                },
                Bar {
                    label: "empty".to_owned(),
                    sizes: vec![0, 0],
                    note: Value::NotApplicable,
                },
            ],
        }),
        chart(Plot::Lines {
            steps: vec![
                "2026-W01".to_owned(),
                HOSTILE.to_owned(),
                "2026-W03".to_owned(),
            ],
            of: Some("opened".to_owned()),
            lines: vec![
                line(
                    HOSTILE,
                    &[Value::Int(0), Value::NotApplicable, Value::Int(12)],
                ),
                line("flat", &[Value::Int(0), Value::Int(0), Value::Int(0)]),
            ],
        }),
        chart(Plot::Ranges(vec![Range {
            label: HOSTILE.to_owned(),
            n: 3,
            median: 60,
            p90: 7200,
        }])),
    ]
}

fn figures() -> Vec<String> {
    let draw = |(at, chart): (usize, &Chart)| figure(chart, at, Tz::UTC);
    charts().iter().enumerate().map(draw).collect()
}

#[test]
fn a_chart_is_inert_named_and_balanced() {
    for (at, page) in figures().iter().enumerate() {
        assert!(!page.contains("<script"), "{page}");
        assert!(!page.contains('\u{202e}'), "{page}");
        for outside in ["http", "href", "url(", "style=", "onload"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains(&format!("role=\"img\" aria-labelledby=\"c{at}t c{at}d\"")));
        assert!(page.contains(&format!("<title id=\"c{at}t\">")));
        assert!(page.contains(&format!("<desc id=\"c{at}d\">")));
        for tag in ["figure", "svg", "title", "desc", "text", "rect", "circle"] {
            let opened = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
    }
}

#[test]
fn every_figure_is_said_in_words() {
    let pages = figures();
    assert!(
        pages[0].contains(": 99.9 %; empty: n/a</desc>"),
        "{}",
        pages[0]
    );
    assert!(
        pages[1].contains(" n/a, 2026-W03 12; flat: 2026-W01 0,"),
        "{}",
        pages[1]
    );
    assert!(
        pages[2].contains(": median 1 m, p90 2 h of 3</desc>"),
        "{}",
        pages[2]
    );
}

#[test]
fn one_in_a_million_is_drawn() {
    let page = &figures()[0];
    let breached = page
        .lines()
        .rfind(|line| line.contains("class=\"f1\""))
        .unwrap();
    assert!(breached.contains("width=\"1.5\""), "{breached}");
}

#[test]
fn a_period_without_a_value_breaks_the_line() {
    let path = figures()[1]
        .lines()
        .find(|line| line.starts_with("<path"))
        .unwrap()
        .to_owned();
    assert_eq!(path.matches('M').count(), 2, "{path}");
    assert!(!path.contains('L'), "{path}");
}

#[test]
fn what_has_nothing_to_draw_is_left_out() {
    let none = [
        Plot::Bars {
            parts: Vec::new(),
            bars: Vec::new(),
        },
        Plot::Ranges(Vec::new()),
        Plot::Lines {
            steps: vec!["a".to_owned()],
            of: None,
            lines: vec![Line {
                label: "x".to_owned(),
                points: vec![Value::NotApplicable],
            }],
        },
    ];
    for plot in none {
        let chart = Chart {
            title: "x".to_owned(),
            plot,
        };
        assert_eq!(figure(&chart, 0, Tz::UTC), "");
    }
}

#[test]
fn too_many_bars_are_left_to_the_table() {
    let bar = |at: usize| Range {
        label: format!("group {at}"),
        n: 1,
        median: 1,
        p90: 2,
    };
    let chart = Chart {
        title: "x".to_owned(),
        plot: Plot::Ranges((0..1000).map(bar).collect()),
    };
    let page = figure(&chart, 0, Tz::UTC);
    assert_eq!(page.matches("<circle").count(), MOST);
    assert!(page.contains("the first 40 of 1000; the table has all"));
}

#[test]
fn sparklines_show_the_shape_and_the_figures() {
    let line = |label: &str, points: Vec<Value>| Line {
        label: label.to_owned(),
        points,
    };
    let chart = Chart {
        title: "x".to_owned(),
        plot: Plot::Lines {
            steps: Vec::new(),
            of: None,
            lines: vec![
                line("opened", [0, 7, 14, 1].map(Value::Int).to_vec()),
                line(
                    "kept",
                    vec![Value::NotApplicable, Value::Share(0.5), Value::Share(1.0)],
                ),
                line("none", vec![Value::NotApplicable]),
                line("\x1b[2J", vec![Value::Int(0)]),
            ],
        },
    };
    assert_eq!(
        sparklines(&[&chart], &Options::default()),
        "opened   ▁▅█▂  0 to 14, last 1\n\
         kept     ·▅█  50.0 % to 100 %, last 100 %\n\
         none     ·  n/a\n\
         \\x1b[2J  ▁  0 to 0, last 0\n"
    );
    let long = Chart {
        title: "x".to_owned(),
        plot: Plot::Lines {
            steps: Vec::new(),
            of: Some("opened".to_owned()),
            lines: vec![line("mail", (0..500).map(Value::Int).collect())],
        },
    };
    let narrow = Options {
        width: Some(60),
        ..Options::default()
    };
    let row = sparklines(&[&long], &narrow);
    assert!(
        row.chars().count() <= 61 && row.starts_with("opened: mail  █"),
        "{row}"
    );
    assert!(row.ends_with("  0 to 499, last 499\n"), "{row}");
}
