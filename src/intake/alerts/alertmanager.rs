//! Prometheus Alertmanager, webhook version 4.
//! Source: <https://prometheus.io/docs/alerting/latest/configuration/#webhook_config>.

use super::json::{At, Json};
use super::prometheus::{self, Dialect, More};
use super::{Batch, IngestError, Options};

const NAME: &str = "alertmanager";

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let json = Json::parse(options.file, bytes)?;
    let top = At::top(options.file, &json);
    if top.get("orgId").is_some() {
        return Err(top.not(NAME, "it has an `orgId`", Some("grafana")));
    }
    match top.text("version")? {
        Some(version) if version == "4" => {}
        Some(_) => return Err(top.need("version")?.wrong("\"4\"")),
        None => return Err(top.not(NAME, "there is no `version`", None)),
    }
    let dialect = Dialect {
        source: NAME,
        scope: Vec::new(),
        title: None,
        more: &|_| Ok(More::default()),
    };
    prometheus::read(&top, &dialect, options)
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{broken, now, options, sample};
    use super::super::{Batch, Per};
    use super::*;
    use crate::intake::signal::Status;

    fn read_sample(per: Per) -> Batch {
        let bytes = sample("alertmanager.json");
        read(&bytes, &Options { per, ..options() }).unwrap()
    }

    #[test]
    fn each_alert_is_a_signal() {
        let batch = read_sample(Per::Alert);
        let [firing, resolved] = batch.signals.as_slice() else {
            panic!("two alerts");
        };
        assert_eq!(firing.title, "Instance web-01:9100 is down");
        assert_eq!(firing.status, Status::Firing);
        assert_eq!(firing.at.to_rfc3339(), "2026-11-20T08:41:03+00:00");
        assert_eq!(firing.severity.as_deref(), Some("critical"));
        assert_eq!(firing.service.as_deref(), Some("node"));
        assert_eq!(firing.environment.as_deref(), Some("production"));
        assert_eq!(firing.facts["instance"], "web-01:9100");
        assert_eq!(firing.facts["cluster"], "eu-1");
        assert!(!firing.facts.contains_key("severity"));
        assert_eq!(
            firing.facts["Runbook"],
            "https://runbooks.example.org/instance-down"
        );
        assert_eq!(
            firing.link.as_deref(),
            Some("http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1")
        );
        assert_eq!(
            firing.key.parts(),
            [
                ("source".to_owned(), "alertmanager".to_owned()),
                ("alert".to_owned(), "c9f5d0a8b1e2f347".to_owned())
            ]
        );
        assert_eq!(resolved.status, Status::Resolved);
        assert_eq!(resolved.at.to_rfc3339(), "2026-11-20T08:55:33+00:00");
        assert_ne!(firing.delivery, resolved.delivery);
    }

    #[test]
    fn a_group_is_one_signal_that_tells_anew_when_it_changes() {
        let batch = read_sample(Per::Group);
        let [group] = batch.signals.as_slice() else {
            panic!("one group");
        };
        assert_eq!(group.title, "InstanceDown");
        assert_eq!(group.status, Status::Firing);
        assert_eq!(group.at.to_rfc3339(), "2026-11-20T08:41:03+00:00");
        assert_eq!(
            group.body,
            "- firing: Instance web-01:9100 is down on web-01:9100\n- resolved: Instance web-02:9100 is down on web-02:9100"
        );
        let changed = String::from_utf8(sample("alertmanager.json")).unwrap();
        let changed = changed.replace("\"status\": \"resolved\"", "\"status\": \"firing\"");
        let per = Per::Group;
        let other = read(changed.as_bytes(), &Options { per, ..options() }).unwrap();
        assert_eq!(other.signals[0].key, group.key);
        assert_ne!(other.signals[0].delivery, group.delivery);
    }

    #[test]
    fn the_time_that_means_not_yet_and_times_to_come_are_now() {
        let text = String::from_utf8(sample("alertmanager.json")).unwrap();
        for (from, to) in [
            ("2026-11-20T08:41:03.000Z", "0001-01-01T00:00:00Z"),
            ("2026-11-20T08:41:03.000Z", "2031-01-01T00:00:00Z"),
        ] {
            let batch = read(text.replace(from, to).as_bytes(), &options()).unwrap();
            assert_eq!(batch.signals[0].at, now(), "{to}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(
            broken("alertmanager", "\"resolved\"", "\"burning\""),
            "in.json: `alerts[1].status` is \"burning\"; expected `firing` or `resolved`"
        );
        assert_eq!(
            broken("alertmanager", "\"4\"", "\"3\""),
            "in.json: `version` is \"3\"; expected \"4\""
        );
        assert_eq!(
            broken("alertmanager", "\"web-01:9100\"", "7"),
            "in.json: `alerts[0].labels.instance` is 7; expected text"
        );
        assert!(broken("alertmanager", "\"version\"", "\"orgId\"").contains("orgId"));
    }
}
