package cli_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const radicaleConfig = `[server]
hosts = ADDRESS
[auth]
type = none
[rights]
type = authenticated
[storage]
filesystem_folder = DIR/collections
[logging]
level = warning
`

// caldav is a calendar on a CalDAV server of this machine.
type caldav struct {
	t   *testing.T
	url string
}

// newCaldav starts Radicale on the loopback, with an empty calendar.
func newCaldav(t *testing.T, dir string) *caldav {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := listener.Addr().String()
	require.NoError(t, listener.Close())
	config := filepath.Join(dir, "radicale.conf")
	text := strings.NewReplacer("ADDRESS", address, "DIR", dir).Replace(radicaleConfig)
	require.NoError(t, os.WriteFile(config, []byte(text), 0o644))
	cmd := exec.Command("radicale", "--config", config)
	cmd.Stderr = os.Stderr
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	c := &caldav{t, "http://" + address + "/ann/plan/"}
	require.Eventually(t, func() bool {
		conn, err := net.DialTimeout("tcp", address, time.Second)
		if err == nil {
			conn.Close()
		}
		return err == nil
	}, 30*time.Second, 50*time.Millisecond)
	c.do("MKCALENDAR", c.url, "")
	return c
}

// do is a request that must succeed, and what comes back.
func (c *caldav) do(method, url, body string) string {
	c.t.Helper()
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	require.NoError(c.t, err)
	request.SetBasicAuth("ann", "ann")
	request.Header.Set("Content-Type", map[string]string{"PUT": "text/calendar"}[method])
	request.Header.Set("Depth", "1")
	response, err := http.DefaultClient.Do(request)
	require.NoError(c.t, err)
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	require.NoError(c.t, err)
	require.Less(c.t, response.StatusCode, 300, "%s %s: %s", method, url, answer)
	return string(answer)
}

var vevent = regexp.MustCompile(`(?s)BEGIN:VEVENT\r\nUID:(\S+)\r\n.*?END:VEVENT\r\n`)

// put sends a calendar as clients do: each event by itself, under its UID.
func (c *caldav) put(file string) {
	text := readText(c.t, file)
	head := text[:strings.Index(text, "BEGIN:VEVENT")]
	for _, event := range vevent.FindAllStringSubmatch(text, -1) {
		c.do("PUT", c.url+event[1]+".ics", head+event[0]+"END:VCALENDAR\r\n")
	}
}

const query = `<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">` +
	`<D:prop><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">` +
	`<C:time-range start="20261123T000000Z" end="20261207T000000Z"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`

// The server puts the properties of an event in an order of its own.
var (
	answered = regexp.MustCompile(`(?s)BEGIN:VEVENT.*?END:VEVENT`)
	uidDay   = regexp.MustCompile(`UID:(\d{4}-\d\d-\d\d)`)
)

// sessions are the days that the server tells of, and those of them that are cancelled.
func (c *caldav) sessions() (planned, cancelled []string) {
	for _, event := range answered.FindAllString(c.do("REPORT", c.url, query), -1) {
		day := uidDay.FindStringSubmatch(event)[1]
		if strings.Contains(event, "STATUS:CANCELLED") {
			cancelled = append(cancelled, day)
		} else {
			planned = append(planned, day)
		}
	}
	return planned, cancelled
}

// Over CalDAV, against a real server: the week is put there, its days change, it is put again, and nothing
// stale is left.
func TestCalDAV(t *testing.T) {
	t.Parallel()
	requireTools(t, "radicale")
	dir := t.TempDir()
	server := newCaldav(t, dir)
	plan := "rotate plan --equipment none --start 2026-11-23 --at 07:00 --tz Europe/London --alarm 30 --force -o week.ics"
	days := func(list ...int) (dates []string) {
		for _, day := range list {
			dates = append(dates, fmt.Sprintf("2026-11-%02d", day))
		}
		return dates
	}

	in(t, dir, plan)
	server.put(filepath.Join(dir, "week.ics"))
	planned, cancelled := server.sessions()
	require.ElementsMatch(t, days(23, 25, 27), planned)
	require.Empty(t, cancelled)

	in(t, dir, plan+" --days tue,fri")
	server.put(filepath.Join(dir, "week.ics"))
	planned, cancelled = server.sessions()
	require.ElementsMatch(t, days(24, 27), planned)
	require.ElementsMatch(t, days(23, 25), cancelled)

	in(t, dir, plan)
	server.put(filepath.Join(dir, "week.ics"))
	planned, cancelled = server.sessions()
	require.ElementsMatch(t, days(23, 25, 27), planned, "and back again")
	require.ElementsMatch(t, days(24), cancelled)

	// the note: week 2 was planned ahead, and next puts it on other days
	in(t, dir, "rotate plan --equipment none --start 2026-11-23 --weeks 2 -o week.md && rotate show week.md --week all -o note.ics")
	server.put(filepath.Join(dir, "note.ics"))
	in(t, dir, "sed -i '0,/week 2, from/s/- \\[ \\]/- [x]/' week.md && ROTATE_TODAY=2026-11-28 rotate next week.md --days tue,thu -o next.ics")
	server.put(filepath.Join(dir, "next.ics"))
	planned, cancelled = server.sessions()
	require.ElementsMatch(t, append(days(23, 25, 27), "2026-12-01", "2026-12-03"), planned)
	require.ElementsMatch(t, append(days(24, 30), "2026-12-02", "2026-12-04"), cancelled)
}
