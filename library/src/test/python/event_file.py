"""Writes the event file that TensorBoard's own classes make of two points and an end, in hex.

python event_file.py > events.hex
"""

import io

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.record_writer import RecordWriter

SCALARS = [
    (0, "return", -1.5),
    (0, "temperature", 30.0),
    (300, "return", 9.75),
    (300, "temperature", 0.05),
    (300, "final return", 9.9),
]

file = io.BytesIO()
writer = RecordWriter(file)
writer.write(Event(file_version="brain.Event:2").SerializeToString())
for step, tag, number in SCALARS:
    summary = Summary(value=[Summary.Value(tag=tag, simple_value=number)])
    writer.write(Event(step=step, summary=summary).SerializeToString())
print(file.getvalue().hex())
