//! Grafana alerting, the webhook contact point.
//! Source: <https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/>.

use super::json::{At, Json};
use super::prometheus::{self, Dialect, More};
use super::{Batch, IngestError, Options};

const NAME: &str = "grafana";

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    let Some(org) = top.get("orgId") else {
        let meant = top.get("alerts").map(|_| "alertmanager");
        return Err(top.not(NAME, "there is no `orgId`", meant));
    };
    let dialect = Dialect {
        source: NAME,
        scope: vec![("org", org.scalar()?)],
        title: top.text("title")?,
        more: &more,
    };
    prometheus::read(&top, &dialect, options)
}

fn more(alert: &At<'_>) -> Result<More, IngestError> {
    let panel = alert.text("panelURL")?;
    let board = alert.text("dashboardURL")?;
    let named = [
        ("Values", alert.text("valueString")?),
        ("Dashboard", board.clone()),
        ("Image", alert.text("imageURL")?),
        ("Silence it", alert.text("silenceURL")?),
    ];
    let facts = named.into_iter();
    Ok(More {
        link: panel.or(board),
        facts: facts
            .filter_map(|(name, value)| Some((name, value?)))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, options, sample};
    use super::super::{Per, alertmanager};
    use super::*;
    use crate::intake::signal::Status;

    #[test]
    fn an_alert_links_to_its_panel() {
        let batch = read(&sample("grafana.json"), &options()).unwrap();
        let [high, other] = batch.signals.as_slice() else {
            panic!("two alerts");
        };
        assert_eq!(high.title, "Checkout answers slowly");
        assert_eq!(high.source, "grafana");
        assert_eq!(
            high.link.as_deref(),
            Some("https://grafana.example.org/d/dashboard_uid?orgId=1&viewPanel=1")
        );
        assert_eq!(
            high.facts["Values"],
            "[ metric='foo' labels={instance=bar} value=10 ]"
        );
        assert_eq!(high.service.as_deref(), Some("checkout"));
        assert_eq!(high.key.parts()[1], ("org".to_owned(), "1".to_owned()));
        assert_eq!(other.status, Status::Resolved);
        assert_eq!(other.title, "Queue is long");
    }

    #[test]
    fn a_group_has_the_title_that_grafana_made() {
        let per = Per::Group;
        let batch = read(&sample("grafana.json"), &Options { per, ..options() }).unwrap();
        assert_eq!(
            batch.signals[0].title,
            "[FIRING:1, RESOLVED:1] payments (checkout)"
        );
    }

    #[test]
    fn the_two_look_alikes_are_told_apart() {
        let error = read(&sample("alertmanager.json"), &options()).unwrap_err();
        assert!(matches!(
            error,
            IngestError::NotTheFormat {
                meant: Some("alertmanager"),
                ..
            }
        ));
        let error = alertmanager::read(&sample("grafana.json"), &options()).unwrap_err();
        assert!(matches!(
            error,
            IngestError::NotTheFormat {
                meant: Some("grafana"),
                ..
            }
        ));
        assert_eq!(
            broken("grafana", "\"orgId\": 1", "\"orgId\": []"),
            "in.json: `orgId` is a list; expected text or a number"
        );
    }
}
