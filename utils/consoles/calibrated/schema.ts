/** The calibration is data that the worker and the storage know as well; they may not import what reads pages. */
export * from '@/utils/conversation/calibration/schema';
